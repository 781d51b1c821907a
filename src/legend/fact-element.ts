import type { PhrasingContent } from 'mdast';
import { listNames } from './catalogue-wording.ts';
import {
  attributePlace,
  checkAttributes,
  type Element,
  type ElementContext,
  elementPlace,
  readAttributes,
} from './element.ts';
import { type FactShow, factShows } from './facts.ts';
import { buildFault } from './fault.ts';
import { nearest } from './nearest.ts';
import { visibleWords } from './visibility.ts';

/** `<Fact id="…" show="…" />` as the fact's own words. */
export function resolveFact(element: Element, context: ElementContext): PhrasingContent {
  checkAttributes(element, ['id', 'show'], context);
  const { id = '' } = readAttributes(element);
  return {
    type: 'mdxJsxTextElement',
    name: 'Fact',
    attributes: [],
    children: [{ type: 'text', value: readWords(element, context) ?? '' }],
    data: { hName: 'span', hProperties: { 'data-fact': id } },
  };
}

function readWords(element: Element, context: ElementContext): string | undefined {
  const { faults, facts } = context;
  const { id, show = 'after' } = readAttributes(element);
  if (id === undefined || element.children.length > 0) {
    const problem =
      id !== undefined
        ? '`<Fact>` writes its own words and takes no text.'
        : '`<Fact>` does not say which fact to write.';
    // An id that is no plain text was reported as an attribute.
    if (id !== undefined || !namesId(element)) {
      const hint = 'Write `<Fact id="…" />`.';
      faults.push(buildFault('unknown-attribute', elementPlace(element, context), { problem, hint }));
    }
    return undefined;
  }
  if (!isFactShow(show)) {
    const near = nearest(show, factShows);
    const problem = `\`show\` is \`${show}\`, expected one of ${listNames(factShows)}.`;
    const place = attributePlace(element, 'show', context);
    faults.push(
      buildFault('unknown-attribute', place, {
        problem,
        hint: near ? `Write \`${near}\`.` : 'Use one of these.',
      }),
    );
    return undefined;
  }
  const fact = facts?.find((one) => one.id === id);
  if (!fact) {
    const known = facts?.map((one) => one.id);
    const place = attributePlace(element, 'id', context);
    if (known) faults.push(buildFault('unknown-fact', place, { id, known, nearest: nearest(id, known) }));
    return undefined;
  }
  const words = visibleWords(fact, show, context.edition);
  if (words === undefined)
    faults.push(buildFault('empty-fact', elementPlace(element, context), { id, show }));
  return words;
}

const namesId = ({ attributes }: Element): boolean =>
  attributes.some((attribute) => 'name' in attribute && attribute.name === 'id');

const isFactShow = (show: string): show is FactShow => factShows.some((known) => known === show);
