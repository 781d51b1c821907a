import type { ReadBank } from '../legend/bank.ts';
import { buildLocator, type Where } from '../legend/locate.ts';
import { once } from '../legend/once.ts';
import type { Bank } from '../legend/schema.ts';
import { type Finding, fromFault, sortFindings } from './finding.ts';
import { findLooseNumbers } from './numbers.ts';
import type { Desk, List, Propose, Remark, Rule, Shown, Story } from './rule.ts';
import { ruleCodes, rules } from './rules.ts';

/** What is to be said about a bank: the faults of its format, then what a coach would remark. */
export interface Report {
  stories: number;
  /** In reading order. */
  findings: Finding[];
  /** What the legends themselves ask to leave out, with their reasons. */
  silenced: Silenced[];
}

export interface Silenced {
  finding: Finding;
  reason: string;
}

/** Reviews everything that was read from a content folder; hints that nobody will see are counted, not looked up. */
export function buildReport(
  read: ReadBank,
  { hints = true, propose = () => [] }: ReviewOptions = {},
): Report {
  const { bank, faults } = read;
  const desk = buildDesk(read, propose);
  const all = rules.flatMap((rule) => runRule(rule, desk));
  const reasons = new Map(
    bank.legends.flatMap(({ file, silence = [] }) =>
      silence.map(({ rule, reason }) => [toKey({ file, code: rule }), reason] as const),
    ),
  );
  const silenced = all.flatMap((raised) => {
    const reason = reasons.get(toKey(raised));
    return reason === undefined ? [] : [{ finding: toFinding(raised), reason }];
  });
  const hit = new Set(silenced.map(({ finding }) => toKey(finding)));
  const open = [...all.filter((raised) => !reasons.has(toKey(raised))), ...checkSilence(desk, hit)];
  const placed = open.map((raised) =>
    toFinding(hints || raised.severity !== 'hint' ? raised : { ...raised, spot: nowhere }),
  );
  return {
    stories: read.ids.length,
    findings: sortFindings([...faults.map(fromFault), ...placed]),
    silenced,
  };
}

export interface ReviewOptions {
  hints?: boolean;
  /** Reads intents from questions, when it was learned how. */
  propose?: Propose;
}

function buildDesk({ bank, publish, ids, confidential, files }: ReadBank, propose: Propose): Desk {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const locate = (file: string) => buildLocator(texts.get(file) ?? '', file);
  const findList = (name: string): List => {
    const file = files.find((one) => one.file === name || one.file.endsWith(`/${name}`))?.file ?? name;
    return { file, at: locate(file) };
  };
  const intents = files.filter(({ file }) => /(?:^|\/)intents\/[^/]+\.yaml$/.test(file));
  const show = (shown: Bank): Shown => ({
    bank: shown,
    stories: shown.legends.map((legend) => ({
      legend,
      at: locate(legend.file),
      looseNumbers: once(() => findLooseNumbers(legend)),
    })),
    guide: shown.guide.map((page) => ({ page, at: locate(page.file) })),
  });
  return {
    ...show(bank),
    ids,
    parts: findList('parts.yaml'),
    types: findList('question-types.yaml'),
    placeOfIntent: (id) => findEntry(intents, id),
    confidential,
    publish: once(() => show(publish())),
    propose,
    codes: ruleCodes,
  };
}

/** The place of `- id: …` in one of several lists. */
function findEntry(lists: ReadBank['files'], id: string): { file: string; spot: Where } {
  for (const { file, text } of lists) {
    const before = text.split('\n').findIndex((line) => line.replace(/\s*$/, '') === `- id: ${id}`);
    if (before !== -1) return { file, spot: () => ({ line: before + 1, column: 7, length: id.length }) };
  }
  return { file: lists[0]?.file ?? 'intents', spot: nowhere };
}

function runRule(rule: Rule, desk: Desk): Raised[] {
  if (rule.scope === 'silence') return [];
  if (rule.scope === 'bank' && rule.counts && desk.stories.length < desk.ids.length) return [];
  if (rule.scope === 'bank') return rule.review(desk).map((remark) => raise(rule, remark.file, remark));
  return desk.stories.flatMap((story) =>
    rule.review(story, desk).map((remark) => raise(rule, story.legend.file, remark)),
  );
}

/** A silence that hid something, or that names no rule and is remarked on for that, is needed or known. */
function checkSilence({ stories }: Desk, hit: ReadonlySet<string>): Raised[] {
  const silences = (story: Story): ReadonlySet<string> =>
    new Set(
      (story.legend.silence ?? [])
        .map(({ rule }) => rule)
        .filter(
          (rule) => !ruleCodes.includes(rule) || hit.has(toKey({ file: story.legend.file, code: rule })),
        ),
    );
  return rules.flatMap((rule) =>
    rule.scope === 'silence'
      ? stories.flatMap((story) =>
          rule.review(story, silences(story)).map((remark) => raise(rule, story.legend.file, remark)),
        )
      : [],
  );
}

const raise = ({ code, severity }: Rule, file: string, remark: Remark): Raised => ({
  code,
  severity,
  ...remark,
  file,
});

const toFinding = ({ spot, ...said }: Raised): Finding => ({ ...said, ...spot() });

const nowhere: Where = () => ({ line: 1, column: 1, length: 1 });

const toKey = ({ file, code }: { file: string; code: string }): string => `${code}\n${file}`;

/** A remark of a rule before its place is looked up. */
interface Raised extends Omit<Finding, keyof ReturnType<Where>> {
  spot: Where;
}
