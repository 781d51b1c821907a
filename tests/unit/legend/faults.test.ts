import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readBank } from '../../../src/legend/bank.ts';
import { type FaultCode, faultCodes } from '../../../src/legend/catalogue.ts';
import { buildFault, type Fault, formatFaults, formatFew } from '../../../src/legend/fault.ts';
import { readText } from '../../../src/legend/folder.ts';
import { parseLegend } from '../../../src/legend/source.ts';
import { context } from './fixture.ts';

/*
 * One fixture a code, named after it: a file, or a content folder where the fault lies between files. The type makes
 * a code without an expected report fail to compile.
 */
const reports: Record<FaultCode, string> = {
  'not-mdx': `not-mdx/legends/notes.md:1:1  not-mdx  Only \`.mdx\` files belong here. Rename it to \`notes.mdx\`.`,
  'not-utf8': `not-utf8.mdx:1:1  not-utf8  The file is not UTF-8 text. Save it again with the encoding UTF-8, or move it out of this folder.`,
  'empty-file': `empty-file.mdx:1:1  empty-file  The file is empty. Write the story into it or delete it.`,
  'unreadable-file': `unreadable-file/parts.yaml:1:1  unreadable-file  The file cannot be read: it is a folder. Check its link and its rights.`,
  'missing-file': `missing-file/parts.yaml:1:1  missing-file  The file does not exist. Create it: the legends name its ids.`,
  'bad-id': `bad-id/legends/My Story.mdx:1:1  bad-id  The file name \`My Story.mdx\` cannot be an address, expected lower-case words joined by hyphens. Rename it to \`my-story.mdx\`.`,
  'duplicate-id': `duplicate-id/legends/old/queue.mdx:1:1  duplicate-id  The id \`queue\` is already taken by duplicate-id/legends/new/queue.mdx. Rename one of the two files.`,
  'missing-frontmatter': `missing-frontmatter.mdx:1:1  missing-frontmatter  The file does not start with frontmatter. Put the keys between two lines \`---\` at the very top.`,
  'broken-yaml': `broken-yaml.mdx:8:7  broken-yaml  A second \`: \` on this line makes the YAML ambiguous. Put quotes around a text that holds a colon followed by a space.`,
  'wrong-shape': `wrong-shape/parts.yaml:1:1  wrong-shape  Expected a list of parts here. Start each entry with \`- id:\`.`,
  'unknown-key': `unknown-key.mdx:8:1  unknown-key  The key \`hoook\` is not known here. Rename it to \`hook\`.`,
  'missing-key': `missing-key.mdx:1:1  warning missing-key  The key \`hook\` is missing; the title stands in. Add it: The one line that brings the story back; it leads the card.`,
  'wrong-type': `wrong-type.mdx:26:12  wrong-type  \`facts[0].after\` is the number 30, expected text. Put it in quotes: \`"30"\`.`,
  'text-too-long': `text-too-long.mdx:3:13  text-too-long  \`shortTitle\` has 33 characters, at most 26 fit. Cut 7.`,
  'empty-text': `empty-text.mdx:8:7  empty-text  \`hook\` is empty. Fill it in or remove it.`,
  'wrong-count': `wrong-count.mdx:12:10  wrong-count  \`bestFor\` has 0 entries, expected at least 1. Add one.`,
  'out-of-range': `out-of-range.mdx:4:9  out-of-range  \`number\` is 0, expected at least 1.`,
  'bad-tag': `bad-tag.mdx:15:16  bad-tag  The tag \`Postgres SQL\` is not in kebab-case, expected lower-case words joined by hyphens. Write \`postgres-sql\`.`,
  'bad-name': `bad-name.mdx:23:9  bad-name  \`facts[0].id\` is \`Acme Drain\`, expected lower-case words joined by dots or hyphens. Write \`acme-drain\`.`,
  'unknown-visibility': `unknown-visibility.mdx:8:13  unknown-visibility  \`visibility\` is \`pubic\`, expected one of \`public\`, \`private\`, \`draft\`. Write \`public\`.`,
  'unknown-status': `unknown-status.mdx:28:13  unknown-status  \`facts[0].status\` is \`mesured\`, expected one of \`measured\`, \`estimated\`, \`reported\`, \`unconfirmed\`. Write \`measured\`.`,
  'unknown-form': `unknown-form.mdx:7:7  unknown-form  \`form\` is \`story\`, expected one of \`star\`, \`profile\`. Write \`star\`.`,
  'unknown-fit': `unknown-fit.mdx:10:16  unknown-fit  \`types.achievement\` is \`storng\`, expected one of \`strong\`, \`workable\`. Write \`strong\`.`,
  'unknown-question-type': `unknown-question-type.mdx:11:3  unknown-question-type  The question type \`failures\` is not in \`question-types.yaml\`, expected one of \`achievement\`, \`failure\`, \`motivation\`. Write \`failure\`.`,
  'unknown-intent': `unknown-intent/legends/queue.mdx:13:3  unknown-intent  The intent \`hard-bugs\` is not in \`intents/\`. Write \`hard-bug\`.`,
  'unknown-part': `unknown-part.mdx:5:7  unknown-part  The part \`wrok\` is not in \`parts.yaml\`, expected one of \`work\`, \`person\`. Write \`work\`.`,
  'unknown-legend': `unknown-legend/question-types.yaml:5:10  warning unknown-legend  No legend has the id \`queues\`. Write \`queue\`, or remove it from the list.`,
  'cues-shape': `cues-shape.mdx:17:1  cues-shape  \`cues\` is a list, but \`form: star\` expects a line a letter. Give \`situation\`, \`task\`, \`action\` and \`result\`.`,
  'headline-or-word': `headline-or-word.mdx:17:1  headline-or-word  Both \`headline\` and \`word\` are given, expected one of them. Remove \`word\` to show the fact large, or \`headline\` to show the word.`,
  'duplicate-number': `duplicate-number/legends/b.mdx:4:9  duplicate-number  Number 1 is already taken by duplicate-number/legends/a.mdx. The next free number is 2.`,
  'duplicate-question': `duplicate-question/legends/b.mdx:13:15  warning duplicate-question  The question “Tell me about a time you fixed something slow” already stands in duplicate-question/legends/a.mdx. Keep it where it is answered best.`,
  'duplicate-fact': `duplicate-fact.mdx:29:9  duplicate-fact  The fact \`acme.drain\` is listed twice in this legend. Rename or remove one of the two.`,
  'unknown-fact': `unknown-fact.mdx:16:11  unknown-fact  No fact of this legend has the id \`acme.drian\`, expected one of \`acme.drain\`. Write \`acme.drain\`.`,
  'before-without-after': `before-without-after.mdx:25:13  before-without-after  The fact \`acme.drain\` has \`before\` but no \`after\`. Add \`after\`, or rename \`before\` to \`after\` when the value stands alone.`,
  'fact-without-value': `fact-without-value.mdx:29:9  fact-without-value  The fact \`acme.size\` has neither \`after\` nor \`change\`. Give at least one of them.`,
  'missing-public': `missing-public.mdx:29:19  missing-public  The fact \`acme.drain\` is confidential but has no \`public\`. Say in \`public\` what the public edition may show: \`several times faster\`.`,
  'bad-fact-unit': `bad-fact-unit.mdx:26:12  bad-fact-unit  The change of fact \`acme.drain\` cannot be checked: \`after\` is \`much less\`, which is no amount to count with. Start it with a number and a unit, as in \`2.5 s\`, or leave out \`change\`.`,
  'change-mismatch': `change-mismatch.mdx:27:13  change-mismatch  From \`40 min\` to \`30 s\` is 80x, but \`change\` says \`60x\`. Correct the value that is wrong.`,
  'unconfirmed-fact': `unconfirmed-fact.mdx:28:13  warning unconfirmed-fact  The fact \`acme.drain\` is unconfirmed. Settle it before you say it, then set \`status\` to how you know it.`,
  'fact-disagrees': `fact-disagrees/legends/b.mdx:23:9  fact-disagrees  The fact \`acme.drain\` has \`after\` \`60 s\` here but \`30 s\` in fact-disagrees/legends/a.mdx. Give both the same values, or give one another id.`,
  'mdx-syntax': `mdx-syntax.mdx:37:22  mdx-syntax  The sign \`<\` starts a tag here, and the tag is not complete. Write \`\\<\` for a plain sign, or complete the tag.`,
  'missing-section': `missing-section.mdx:36:1  warning missing-section  The section \`## Task\` is missing; a \`form: star\` legend needs it. Add it.`,
  'empty-section': `empty-section.mdx:36:1  warning empty-section  The section \`## Task\` has nothing to say aloud. Write it or remove its heading.`,
  'repeated-section': `repeated-section.mdx:44:1  repeated-section  The section \`## Action\` already stands on line 39. Join the two.`,
  'section-order': `section-order.mdx:41:1  section-order  \`## Task\` stands after \`## Action\`. Move it before \`## Action\`.`,
  'stray-text': `stray-text.mdx:30:1  stray-text  There is text before the first \`##\` heading. Move it into a section.`,
  'heading-level': `heading-level.mdx:37:1  heading-level  \`# An aside\` is a heading of the first level; the title stands in the frontmatter. Write \`## An aside\` for a section.`,
  'follow-up-without-answer': `follow-up-without-answer.mdx:48:1  warning follow-up-without-answer  The follow-up “Why did nobody notice?” has no answer. Write the answer below it, or remove the question.`,
  'module-code': `module-code.mdx:33:1  module-code  This line is program code (\`import\`), expected Markdown or one of the components \`Fact\`, \`Cut\`, \`Note\`, \`Scale\`. Delete it, or start the line with another word if it is prose.`,
  'unknown-component': `unknown-component.mdx:34:29  unknown-component  The component \`<Cat>\` is not known, expected one of \`Fact\`, \`Cut\`, \`Note\`, \`Scale\`. Write \`<Cut>\`.`,
  'unknown-attribute': `unknown-attribute.mdx:31:94  unknown-attribute  \`show\` is \`befor\`, expected one of \`before\`, \`after\`, \`change\`, \`label\`. Write \`before\`.`,
  'empty-fact': `empty-fact.mdx:30:72  empty-fact  The fact \`acme.drain\` has no \`before\` to show. Add it to the fact, or show another value.`,
};

it.each(faultCodes)('%s is reported at its place, with what to do', async (code) => {
  expect(await reportOf(code)).toBe(reports[code]);
});

it.each(faultCodes)('%s is found alone in its fixture', async (code) => {
  expect((await findFaults(code)).map((fault) => fault.code)).toEqual([code]);
});

it.each(faultCodes)('%s is told in at most two sentences', async (code) => {
  for (const { message, hint } of await findFaults(code)) {
    const plain = `${message} ${hint}`.replace(/`[^`]*`|“[^”]*”/g, 'X').trim();
    expect(plain.match(/[.!?](?=\s|$)/g)?.length).toBeLessThanOrEqual(2);
  }
});

const folder = 'tests/fixtures/faults/';
const reportOf = async (code: FaultCode): Promise<string> =>
  formatFaults(await findFaults(code)).replaceAll(folder, '');

async function findFaults(code: FaultCode): Promise<Fault[]> {
  const path = `${folder}${code}`;
  if (!existsSync(`${path}.mdx`)) return (await readBank(path, context)).faults;
  const text = await readText(`${path}.mdx`);
  return typeof text === 'string'
    ? parseLegend(text, { ...context, id: code, file: `${code}.mdx` }).faults
    : [text];
}

it('says the first few of many warnings in reading order, and how many follow', () => {
  const faults = [3, 1, 2].map((line) =>
    buildFault('empty-file', { file: 'a.mdx', line, column: 1 }, undefined, 'warning'),
  );
  const said = formatFaults(faults).split('\n');
  expect(formatFew(faults, 3)).toBe(said.join('\n'));
  expect(formatFew(faults, 2)).toBe(
    `${said.slice(0, 2).join('\n')}\n… and 1 more; \`npm run check\` says all.`,
  );
});
