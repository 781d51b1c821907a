import { shortTitleOf } from '../../legend/fallback.ts';
import { count } from '../../legend/fault.ts';
import type { Bank, Legend } from '../../legend/schema.ts';
import { formatSeconds } from '../../legend/timing.ts';
import { buildMatrix, type Matrix } from '../../questions/matrix/matrix.ts';

/** How a bank stands: counts, seconds, coverage and the matrix, for a person whose terminal is so wide. */
export function formatStats(bank: Bank, width = Number.POSITIVE_INFINITY): string {
  const matrix = buildMatrix(bank);
  return [
    wrap(formatCounts(bank), width),
    wrap(formatTimes(bank.legends), width),
    wrap(formatCoverage(matrix), width),
    formatMatrix(matrix, width),
    formatList(bank.legends, width),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** The same for a program. */
export function toJson(bank: Bank): object {
  const { rows } = buildMatrix(bank);
  return {
    ...countAll(bank),
    types: rows.map(({ type, strong, workable, gap }) => ({ id: type.id, strong, workable, gap })),
    legends: bank.legends.map((legend) => ({
      id: legend.id,
      number: legend.number,
      shortSeconds: legend.inShort?.seconds ?? 0,
      seconds: legend.seconds,
      cutSeconds: legend.cutSeconds,
      followUps: legend.followUps.length,
    })),
  };
}

function countAll({ legends, parts, types, guide }: Bank) {
  const sum = (size: (legend: Legend) => number) =>
    legends.reduce((total, legend) => total + size(legend), 0);
  return {
    stories: legends.length,
    parts: parts.length,
    questionTypes: types.length,
    questions: sum(({ bestFor }) => bestFor.length),
    followUps: sum(({ followUps }) => followUps.length),
    facts: sum(({ facts }) => facts.length),
    unconfirmedFacts: sum(({ facts }) => facts.filter(({ status }) => status === 'unconfirmed').length),
    notPublic: legends.filter(({ visibility }) => visibility !== 'public').length,
    guidePages: guide.length,
  };
}

function formatCounts(bank: Bank): string {
  const all = countAll(bank);
  const stories = all.stories === 1 ? '1 story' : `${all.stories} stories`;
  const open = all.unconfirmedFacts > 0 ? ` (${all.unconfirmedFacts} unconfirmed)` : '';
  return [
    `${stories} in ${count(all.parts, 'part')}${all.notPublic > 0 ? `, ${all.notPublic} not public` : ''}`,
    `${count(all.questions, 'question')}, ${count(all.followUps, 'follow-up')}, ${count(all.facts, 'fact')}${open}, ${count(all.guidePages, 'guide page')}`,
  ].join('\n');
}

function formatTimes(legends: readonly Legend[]): string {
  if (legends.length === 0) return '';
  const lines: [string, number[]][] = [
    ['In short', legends.flatMap(({ inShort }) => inShort?.seconds ?? [])],
    ['In full', legends.map(({ seconds }) => seconds)],
    ['Cut', legends.map(({ cutSeconds }) => cutSeconds)],
    ['Follow-ups', legends.flatMap(({ followUps }) => followUps.map(({ seconds }) => seconds))],
  ];
  return lines
    .filter(([, seconds]) => seconds.length > 0)
    .map(([name, seconds]) => {
      const sorted = seconds.toSorted((a, b) => a - b);
      const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
      const range = `${formatSeconds(sorted[0] ?? 0)} to ${formatSeconds(sorted.at(-1) ?? 0)}`;
      return `${name.padEnd(10)}  ${formatSeconds(middle).padStart(10)} in the middle, ${range}`;
    })
    .join('\n');
}

function formatCoverage({ rows }: Matrix): string {
  const named = (gap: string) => rows.filter((row) => row.gap === gap).map(({ type }) => type.title);
  const [empty, single] = [named('empty'), named('single')];
  const covered = `${rows.length - empty.length} of ${count(rows.length, 'question type')} with a strong story`;
  return [
    covered,
    ...(single.length > 0 ? [`On one story alone: ${single.join(', ')}`] : []),
    ...(empty.length > 0 ? [`Without a strong story: ${empty.join(', ')}`] : []),
  ].join('\n');
}

/** Types down, numbers of stories across: ● strong, ○ workable. What does not fit beside follows below. */
function formatMatrix({ rows, columns }: Matrix, width: number): string {
  if (rows.length === 0 || columns.length === 0) return '';
  const names = Math.max(...rows.map(({ type }) => shortTitleOf(type).length));
  const cell = Math.max(...columns.map(({ legend }) => String(legend.number).length)) + 1;
  const sums = rows.map(({ strong, workable }) => `  ${strong} + ${workable}`);
  const room = width - names - 1 - Math.max(...sums.map(({ length }) => length));
  const size = Math.max(1, Math.min(columns.length, Math.floor(room / cell)));
  const blocks = Array.from({ length: Math.ceil(columns.length / size) }, (_, block) => {
    const [from, to] = [block * size, (block + 1) * size];
    const head = columns.slice(from, to).map(({ legend }) => String(legend.number).padStart(cell));
    const lines = rows.map(({ type, cells }, index) => {
      const marks = cells.slice(from, to).map(({ fit }) => (fit ? signs[fit] : '·').padStart(cell));
      return `${shortTitleOf(type).padEnd(names)} ${marks.join('')}${to < columns.length ? '' : sums[index]}`;
    });
    return [`${' '.repeat(names)} ${head.join('')}`, ...lines].join('\n');
  });
  return `● strong + ○ workable\n${blocks.join('\n\n')}`;
}

const signs = { strong: '●', workable: '○' } as const;

/** The seconds of a story stand below its title where both do not fit beside each other. */
function formatList(legends: readonly Legend[], width: number): string {
  const names = Math.max(0, ...legends.map(({ shortTitle }) => shortTitle.length));
  return legends
    .map(({ number, shortTitle, inShort, seconds, cutSeconds }) => {
      const times = [inShort?.seconds ?? 0, seconds, cutSeconds].map((time) =>
        formatSeconds(time).padStart(10),
      );
      const line = `${String(number).padStart(3)}  ${shortTitle.padEnd(names)}  ${times.join('  ')}`;
      return line.length <= width
        ? line
        : `${String(number).padStart(3)}  ${shortTitle}\n${times.join('  ')}`;
    })
    .join('\n');
}

/** Breaks lines between words, never before a unit; what goes on is set in. */
const wrap = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => {
      if (line.length <= width) return line;
      const lines = [''];
      for (const word of line.split(/ +(?!(?:s|min)\b)/)) {
        const last = lines.at(-1) ?? '';
        const joined = last === '' ? word : `${last} ${word}`;
        if (last.trim() === '' || joined.length <= width) lines[lines.length - 1] = joined;
        else lines.push(`  ${word}`);
      }
      return lines.join('\n');
    })
    .join('\n');
