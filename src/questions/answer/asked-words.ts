import { toMeaning, toStem, toTokens } from '../match/words.ts';
import type { MarkedPiece } from '../search/search-query.ts';

/** Stems of the words that give a question its meaning. */
export const readAsked = (question: string): ReadonlySet<string> => toMeaning(toTokens(question));

/** Cuts a text into pieces, the words that were asked marked, neighbours under one mark. Joined again they give the text. */
export function markAsked(text: string, asked: ReadonlySet<string>): MarkedPiece[] {
  const pieces = text.match(/[^\p{L}\p{N}]+|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];
  const isAsked = (piece: string | undefined) =>
    piece !== undefined && asked.has(toStem(piece.toLowerCase().replaceAll('’', "'")));
  const marked: MarkedPiece[] = [];
  for (const [at, piece] of pieces.entries()) {
    const isMarked = piece === ' ' ? isAsked(pieces[at - 1]) && isAsked(pieces[at + 1]) : isAsked(piece);
    const last = marked.at(-1);
    if (last?.isMarked === isMarked) last.text += piece;
    else marked.push({ text: piece, isMarked });
  }
  return marked;
}

/** How many of its words were asked. */
export const countAsked = (text: string, asked: ReadonlySet<string>): number =>
  new Set([...readAsked(text)].filter((stem) => asked.has(stem))).size;
