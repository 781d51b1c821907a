import { basename, join } from 'node:path';
import { defineCommand } from 'citty';
import { toId } from '../../exchange/compile.ts';
import { writeDraft } from '../../exchange/draft.ts';
import { storyPath, writeList } from '../../exchange/files.ts';
import { previewFaults } from '../../exchange/preview.ts';
import { readLists } from '../../legend/bank.ts';
import { buildError } from '../../legend/error.ts';
import { isError } from '../../legend/fault.ts';
import { shippedFolder, toShown } from '../../legend/folder.ts';
import { frontmatterSchema } from '../../legend/schema.ts';
import { site } from '../../site.ts';
import { contentFolder } from '../content-folder.ts';
import { type ContentFolder, readContentFolder } from '../existing.ts';
import { valuesOf } from '../flags.ts';
import { type Answers, askMissing, splitList } from '../questionnaire.ts';
import { withStop } from '../stop.ts';
import { type FileWrite, writeFiles } from '../write-files.ts';

/** Starts a story: asks what it is about, or takes flags, and writes a file with prompts. */
export const newStory = defineCommand({
  meta: {
    name: 'legends new',
    description: 'Start a story: a file with everything you know already, and a prompt where you do not.',
  },
  args: {
    title: { type: 'string', description: 'What you call the story.', valueHint: 'words' },
    question: {
      type: 'string',
      description: 'A question it answers best; may be given more than once.',
      valueHint: 'words',
    },
    type: { type: 'string', description: 'Question types it fits, joined by commas.', valueHint: 'ids' },
    part: { type: 'string', description: 'The part of the collection it stands in.', valueHint: 'id' },
    company: { type: 'string', description: 'Where it happened.', valueHint: 'name' },
    profile: { type: 'boolean', description: 'Not one episode: who I am, what I want.', default: false },
    into: {
      type: 'string',
      description: 'The content folder.',
      valueHint: 'folder',
      default: contentFolder,
    },
  },
  run: ({ args, rawArgs }) =>
    withStop(async (signal) => {
      const folder = await readContentFolder(args.into);
      // A folder without question types is asked the same as any other.
      const types = folder.types.length > 0 ? folder.types : (await readLists(shippedFolder)).types;
      const known = { parts: folder.parts.map(({ id }) => id), types: types.map(({ id }) => id) };
      const given: Answers = {
        title: args.title,
        company: args.company,
        part: args.part,
        types: args.type === undefined ? undefined : splitList(args.type),
        questions: valuesOf('question', rawArgs).filter((question) => question.trim() !== ''),
      };
      const answers = await askMissing(given, known, signal);
      for (const part of answers.part ? [answers.part] : []) requireKnown('part', part, known.parts);
      for (const type of answers.types ?? []) requireKnown('question type', type, known.types);
      const number = Math.max(0, ...folder.numbers.values()) + 1;
      const path = claimPath(args.into, answers.title, folder);
      const form = args.profile ? 'profile' : 'star';
      const text = writeDraft({ ...toHead(answers, number), form, visibility: 'draft' });
      requireSound(path, text);
      await writeFiles([{ path, text }, ...emptyLists(args.into, folder)], signal);
      console.log(
        `${toShown(path)} waits for your words; it is a draft until you remove \`visibility: draft\`. \`npm run check\` says what is missing.`,
      );
    }),
});

/** The lists a content folder is known by, where they are not there yet. */
const emptyLists = (dir: string, { texts }: ContentFolder): FileWrite[] => [
  ...(texts.parts === undefined ? [{ path: join(dir, 'parts.yaml'), text: writeList([]) }] : []),
  ...(texts.types === undefined ? [{ path: join(dir, 'question-types.yaml'), text: writeList([]) }] : []),
];

function toHead(
  { title, company, part, types = [], questions }: Answers & { title: string },
  number: number,
) {
  const [type] = types;
  const short = frontmatterSchema.shape.shortTitle.safeParse(title);
  const only = type !== undefined && types.length === 1 ? { type } : {};
  return {
    title,
    ...(short.success && { shortTitle: short.data }),
    number,
    ...(part && { part }),
    ...(company && { company }),
    ...(types.length > 0 && { types: Object.fromEntries(types.map((id) => [id, 'strong' as const])) }),
    ...(questions.length > 0 && { bestFor: questions.map((question) => ({ question, ...only })) }),
  };
}

function requireKnown(noun: string, id: string, known: readonly string[]): void {
  if (known.includes(id)) return;
  throw buildError('unknown-id', { noun, received: id, known });
}

/** What is still to be written is a warning; an error would stop the site. */
function requireSound(path: string, text: string): void {
  const file = { kind: 'legend' as const, id: basename(path, '.mdx'), file: toShown(path), text };
  const fault = previewFaults([file], { pace: site.pace, ids: [] }).find(isError);
  if (fault) throw buildError('unfit-story', fault);
}

function claimPath(dir: string, title: string, { paths }: ContentFolder): string {
  const id = toId(title);
  if (id === '') throw buildError('empty-title', { title });
  const taken = paths.legend.get(id);
  if (taken === undefined) return join(dir, storyPath(id));
  throw buildError('existing-file', { file: toShown(taken), others: 0, hint: 'Choose another title.' });
}
