import { type Field, labelLetters, labelWords, type Piece } from './label-words.ts';

/** The pieces of the full telling in the order they are told. */
export const pieceOrder: readonly Piece[] = ['situation', 'obstacle', 'task', 'action', 'result', 'learning'];

export const isPiece = (field: Field | undefined): field is Piece =>
  pieceOrder.some((piece) => piece === field);

/** The words of a label, bare: `🎯 **My Results** (2 min):` → `results`. */
export function toLabel(text: string): string {
  const bare = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[(（][^()（）]*[)）]/gu, ' ')
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return bare.replace(
    /^(?:the|my|our|мой|моя|мои|la|el|mi|die|der|das|meine?|o|a|minha|meu|我的) (?=\p{L}{2})/u,
    '',
  );
}

/** The fields a label may stand for, in any language; `Situation / Context` counts by its first word, `S - Situation` by its last. */
export function fieldsOf(text: string): readonly Field[] {
  const whole = words.get(toLabel(text));
  if (whole) return whole;
  const [, letter = '', word = ''] = /^(\p{L})\s*[-–—:=.]\s*(\p{L}.*)$/u.exec(text.trim()) ?? [];
  const spelled = words.get(toLabel(word));
  if (spelled && toLabel(word).startsWith(toLabel(letter))) return spelled;
  const parts = text.split(/[/&+、]|\s(?:and|und|y|e|и|与|和)\s/u).map((part) => words.get(toLabel(part)));
  return parts.length > 1 && parts.every(Boolean) ? (parts[0] ?? []) : [];
}

/** The field a label stands for among those that make sense where it stands. */
export const fieldOf = (text: string, among: readonly Field[]): Field | undefined =>
  fieldsOf(text).find((field) => among.includes(field));

/** The piece a single letter stands for. */
export const letterField = (text: string): Field | undefined => labelLetters[toLabel(text)];

/** Whether a label is a piece's own name, which may stand out of order. */
export const isOwnName = (text: string, piece: Piece): boolean =>
  Object.values(labelWords).some((language) => wordsFor(language[piece])[0] === toLabel(text)) ||
  letterField(text) === piece;

/** Whether any word of a heading says so: `Quick Reference Guide` is a guide. */
export function mentions(text: string, field: Field): boolean {
  const label = ` ${toLabel(text)} `;
  return Object.values(labelWords).some((language) =>
    wordsFor(language[field]).some((word) =>
      label.includes(/\p{Script=Han}/u.test(word) ? word : ` ${word} `),
    ),
  );
}

/** `Legend 3: Title`, `История № 2. Название`, `第1部分：标题`, `1) Title`: its number and its title. */
export function readNumbered(text: string, field: 'story' | 'part'): Numbered | undefined {
  const bare = text.replace(/^(\*\*|__)(.*)\1$/u, '$2').replace(/^[^\p{L}\p{N}#]+/u, '');
  const named = numbered[field].exec(bare);
  const counted = named ? undefined : /^(?:#(\d{1,4})|(\d{1,4})[.):：])\s*(?=\D)(.*)$/u.exec(bare);
  const digits = named ? (named[2] ?? named[1]) : (counted?.[1] ?? counted?.[2]);
  if (!named && !counted) return undefined;
  if (named && digits === undefined && !/^[^:：]*[:：]\s*\S/u.test(bare)) return undefined;
  const number = digits !== undefined && /^\d+$/.test(digits) ? Number(digits) : undefined;
  const title = (named ? named[3] : counted?.[3])?.replace(/^[\s:：.)–—-]+/u, '').trim() ?? '';
  return { word: Boolean(named), number, title };
}

function wordsFor(list = ''): string[] {
  return list === '' ? [] : list.split(', ');
}

const words = new Map<string, Field[]>();
for (const language of Object.values(labelWords)) {
  for (const [field, list] of Object.entries(language)) {
    for (const word of wordsFor(list)) {
      const known = words.get(word) ?? [];
      if (isField(field) && !known.includes(field)) words.set(word, [...known, field]);
    }
  }
}

function isField(name: string): name is Field {
  return Object.values(labelWords).some((language) => name in language);
}

const numbered = { story: buildNumbered('story'), part: buildNumbered('part') };

function buildNumbered(field: 'story' | 'part'): RegExp {
  const names = Object.values(labelWords)
    .flatMap((language) => wordsFor(language[field]))
    .toSorted((a, b) => b.length - a.length)
    .join('|');
  const count = '(?:#|№|no\\.|nr\\.)?\\s*(\\d{1,4}|[ivx]{1,5}|[一二三四五六七八九十]{1,3})';
  return new RegExp(
    `^(?:第\\s*${count}\\s*个?\\s*)?(?:${names})\\s*${count}?\\s*(?:$|[:：.)–—-]+\\s*(.*)$)`,
    'iu',
  );
}

export interface Numbered {
  /** Whether a word like `Legend` or `Part` stands before the number. */
  word: boolean;
  number: number | undefined;
  title: string;
}
