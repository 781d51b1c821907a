import { CST, Lexer } from 'yaml';
import type { z } from 'zod';
import { buildError } from '../legend/error.ts';
import { parseYaml } from '../legend/frontmatter.ts';
import { buildRuler } from '../legend/position.ts';
import type { Line } from './lines.ts';
import type { Block } from './own-blocks.ts';

/** The YAML of a comment of ours, together with what is visible above it. */
export function readDetails<Data>(
  { own, inside }: Block,
  schema: z.ZodType<Data>,
  file: string,
  complete: (details: object) => object = (details) => details,
): Data {
  const text = inside.map((line) => line.text).join('\n');
  const line = own[0]?.number ?? 1;
  const yaml = parseYaml(text, 0, text.length, file, buildRuler(text));
  if ('code' in yaml) {
    const problem = `the YAML in this comment is broken. ${yaml.message} ${yaml.hint}`.trimEnd();
    throw buildError('broken-details', { file, line: line + yaml.line, problem });
  }
  const { data } = yaml;
  const whole = typeof data === 'object' && data !== null ? complete(data) : data;
  const parsed = schema.safeParse(whole);
  if (parsed.success) return parsed.data;
  const { path = [], message } = parsed.error.issues[0] ?? {};
  const named =
    path.length > 0 ? `\`${path.map(String).join('.')}\` in this comment` : 'what this comment holds';
  const place = path.length > 0 ? line + yaml.valueAt(path).line : line;
  throw buildError('broken-details', { file, line: place, problem: `${named} is not valid: ${message}.` });
}

/** The lines of YAML with a remark, which is no data. */
export function findRemarks<Row extends Pick<Line, 'text'>>(inside: readonly Row[]): Row[] {
  const found = new Set<Row>();
  let index = 0;
  let before = '';
  for (const lexeme of new Lexer().lex(inside.map(({ text }) => text).join('\n'))) {
    const line = inside[index];
    if (line && before !== CST.SCALAR && CST.tokenType(lexeme) === 'comment') found.add(line);
    index += lexeme.split('\n').length - 1;
    before = lexeme;
  }
  return [...found];
}
