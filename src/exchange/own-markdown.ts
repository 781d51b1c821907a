import { buildError } from '../legend/error.ts';
import { type Collection, emptyCollection } from './collection.ts';
import { findEditedFacts } from './fact-edits.ts';
import { splitLines } from './lines.ts';
import { unite } from './merge.ts';
import { type Reading, takeBlock } from './own-block-reader.ts';
import { cutBlocks } from './own-blocks.ts';
import { findRemarks } from './own-details.ts';
import type { Imported } from './read-markdown.ts';
import { isRuler, readTable } from './table-edits.ts';
import { type Gap, readGaps, toUnplaced } from './told-by-hand.ts';
import { findPartTitles, withPartTitles } from './visible-edits.ts';

/**
 * Reads what `writeMarkdown` wrote and somebody may have edited. A comment of ours says what its line and the lines below
 * are; lines that none has a use for are read as the words of a stranger. So every line is structure, is kept, or is told.
 */
export function readOwnMarkdown(source: string, file: string, name: string): Imported {
  const { above, blocks } = cutBlocks(splitLines(source), file);
  const [first, ...others] = blocks;
  const received = first?.value ?? '';
  if (!first || received !== '1') throw buildError('unknown-version', { file, received, version: 1 });
  const reading: Reading = { file, collection: emptyCollection(), read: [], unplaced: [], spoken: [] };
  const gaps: Gap[] = [
    { lines: [...above, ...first.below] },
    ...others.map((block) => takeBlock(block, reading)),
  ];
  const remarks = others.flatMap(({ inside }) => findRemarks(inside));
  const facts = reading.spoken.flatMap(({ story, lines }) => findEditedFacts(story, lines));
  const unplaced = [...reading.unplaced, ...toUnplaced(remarks), ...facts];
  return settle({ ...reading, unplaced }, gaps, name);
}

/** Puts together what was read and what stands in the gaps. */
function settle({ collection, read, unplaced }: Imported, gaps: readonly Gap[], name: string): Imported {
  const around = gaps.find(({ guide, lines }) => guide && lines.some(isRuler));
  const table = readTable(collection, around?.lines ?? []);
  const open = gaps.map((gap) => (gap === around ? { ...gap, lines: table.left } : gap));
  const titles = findPartTitles(
    open.flatMap(({ lines }) => lines),
    collection.parts,
  );
  const found = readGaps(open, titles, name);
  const own: Collection = {
    ...collection,
    types: table.types,
    parts: withPartTitles(collection.parts, titles),
  };
  return {
    collection: found.added.length > 0 ? unite([own, ...found.added]) : own,
    read: [...read, ...found.read].toSorted((a, b) => a.line - b.line),
    unplaced: [...unplaced, ...found.unplaced].toSorted((a, b) => a.line - b.line),
  };
}
