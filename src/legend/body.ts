import type { Root, RootContent } from 'mdast';
import { resolveComponents } from './components.ts';
import { type ElementContext, isElement } from './element.ts';
import { buildFault } from './fault.ts';
import { buildPassage, type PassageContext, type Stretch, splitAtHeadings } from './passage.ts';
import { findRedactions } from './redaction.ts';
import { type FollowUp, type Form, longestQuestion, type Section } from './schema.ts';
import { checkOrder, kindOf } from './section-rules.ts';
import { toSlug, toSpoken } from './text.ts';

/** The sections and follow-ups of a body; all faults go to the context. */
export function readBody(root: Root, form: Form | undefined, context: BodyContext): Body {
  const redactions = findRedactions(root.children, context);
  resolveComponents(root, context);
  const { before, stretches } = splitAtHeadings(root.children, 2, context.text.length);
  const definitions = root.children.filter((node) => node.type === 'definition');
  const passage: PassageContext = { ...context, definitions, redactions, anchors: new Set() };
  reportTitles(root.children, context);
  reportStray(before, 'before the first `##` heading', 'Move it into a section.', context);
  context.faults.push(...checkOrder(stretches, form, context));
  const sections = stretches
    .filter(({ title }) => kindOf(title) !== 'follow-ups')
    .map((stretch) => buildSection(stretch, passage, context))
    // A heading that waits for its text is told by a warning, not by an empty box.
    .filter(({ html }) => html !== '');
  const last = stretches.find(({ title }) => kindOf(title) === 'follow-ups');
  const start = stretches[0]?.heading.position?.start.offset;
  return { start, sections, followUps: last ? buildFollowUps(last, passage, context) : [] };
}

function buildSection(stretch: Stretch, passage: PassageContext, context: BodyContext): Section {
  const kind = kindOf(stretch.title);
  const { title: heading } = stretch;
  const section = {
    kind: kind === 'follow-ups' ? 'other' : kind,
    heading,
    ...buildPassage(stretch, passage),
  } as const;
  reportHeading(stretch, '##', context);
  if (section.words === 0) {
    context.faults.push(
      buildFault(
        'empty-section',
        { file: context.file, ...section.position },
        { section: heading },
        'warning',
      ),
    );
  }
  return section;
}

function buildFollowUps(stretch: Stretch, passage: PassageContext, context: BodyContext): FollowUp[] {
  const { before, stretches } = splitAtHeadings(stretch.nodes, 3, stretch.end);
  const { file, faults } = context;
  reportStray(before, 'before the first `###` question', 'Put a question above it.', context);
  if (stretches.length === 0 && before.length === 0) {
    const place = { file, ...context.ruler.at(stretch.heading.position?.start.offset ?? 0) };
    faults.push(buildFault('empty-section', place, { section: stretch.title }, 'warning'));
  }
  const seen = new Set<string>();
  return stretches.map((inner) => {
    const followUp = { question: inner.title, ...buildPassage(inner, passage) };
    const { question, position } = followUp;
    reportHeading(inner, '###', context);
    if (followUp.words === 0)
      faults.push(buildFault('follow-up-without-answer', { file, ...position }, { question }, 'warning'));
    if (seen.has(toSlug(question))) {
      faults.push(
        buildFault(
          'duplicate-question',
          { file, ...position },
          { question, other: 'these follow-ups' },
          'warning',
        ),
      );
    }
    seen.add(toSlug(question));
    return followUp;
  });
}

/** A heading must say something, and not too much. */
function reportHeading({ title, heading }: Stretch, key: string, { file, ruler, faults }: BodyContext): void {
  const place = { file, ...ruler.at(heading.position?.start.offset ?? 0) };
  if (title === '') faults.push(buildFault('empty-text', place, { key }));
  const details = { key, length: title.length, max: longestQuestion };
  if (title.length > longestQuestion) faults.push(buildFault('text-too-long', place, details));
}

function reportTitles(nodes: readonly RootContent[], { file, ruler, faults }: BodyContext): void {
  for (const node of nodes) {
    if (node.type !== 'heading' || node.depth !== 1) continue;
    const place = { file, ...ruler.at(node.position?.start.offset ?? 0) };
    faults.push(buildFault('heading-level', place, { heading: toSpoken([node]) }));
  }
}

function reportStray(nodes: readonly RootContent[], where: string, hint: string, context: BodyContext): void {
  const first = nodes.find((node) => node.type !== 'definition' && node.type !== 'heading' && !isNote(node));
  if (!first) return;
  const place = { file: context.file, ...context.ruler.at(first.position?.start.offset ?? 0) };
  context.faults.push(buildFault('stray-text', place, { where, hint }));
}

const isNote = (node: RootContent): boolean => isElement(node) && node.name === 'Note';

interface BodyContext extends ElementContext {
  pace: number;
}
export interface Body {
  /** Where the first heading stands, be there words below it or not. */
  start: number | undefined;
  sections: Section[];
  followUps: FollowUp[];
}
