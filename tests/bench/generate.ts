import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

const frontmatter = z.looseObject({
  title: z.string(),
  bestFor: z.array(z.looseObject({ question: z.string() })),
});

/**
 * Fills `to` with a bank of `count` legends: the real ones in turn, renumbered, each copy with its own id, title
 * and questions. The same count always gives the same files.
 */
export function generateBank(from: string, to: string, count: number): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(join(to, 'legends'), { recursive: true });
  for (const entry of ['parts.yaml', 'question-types.yaml', 'concepts.yaml', 'intents', 'guide'])
    cpSync(join(from, entry), join(to, entry), { recursive: true });
  const models = readdirSync(join(from, 'legends'))
    .filter((file) => file.endsWith('.mdx'))
    .sort();
  for (let number = 1; number <= count; number += 1) {
    const model = models[(number - 1) % models.length] ?? '';
    const round = Math.floor((number - 1) / models.length);
    const text = readFileSync(join(from, 'legends', model), 'utf8');
    writeFileSync(
      join(to, 'legends', `${basename(model, '.mdx')}-${round}.mdx`),
      renumber(text, number, round),
    );
  }
}

function renumber(text: string, number: number, round: number): string {
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const data = frontmatter.parse(parse(yaml));
  const bestFor = data.bestFor.map((one) => ({ ...one, question: `${one.question} (${round})` }));
  return `---\n${stringify({ ...data, number, title: `${data.title} ${round}`, bestFor })}---\n${body}`;
}
