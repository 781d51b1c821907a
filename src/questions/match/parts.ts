import { scaffolding } from './english.ts';
import { toStem, toWords } from './words.ts';

/** A question cut where it asks for something else: `Tell me about a conflict. How do you give feedback?` → two. */
export function splitQuestion(text: string): string[] {
  const parts: string[] = [];
  for (const piece of text.split(seam).map((one) => one.trim())) {
    if (piece === '') continue;
    const last = parts.length - 1;
    if (last >= 0 && isAfterthought(piece)) parts[last] = `${parts[last]} ${piece}`;
    else parts.push(piece);
  }
  return parts;
}

/** After a full stop, a question mark or a semicolon, and before "and what", ", how". */
const seam =
  /(?<=[.?!;])\s+|(?:,\s*|\s+)(?:and|but|or)\s+(?=(?:what|how|why|who|which|where|when|can|could|would|do|did|have|has|are|is|tell|describe|give)\b)|,\s+(?=(?:what|how|why|who|which)\b)/iu;

/** Whether a piece only asks on about what went before: `How did you handle it, and what was the outcome?` */
function isAfterthought(piece: string): boolean {
  const left = toWords(piece).filter((word) => !scaffolding.has(word) && !afterthoughts.has(toStem(word)));
  return left.length === 0;
}

const afterthoughts = new Set(
  `handle deal resolve solve approach outcome result happen learn react respond overcome manage end impact effect feel role steps action
  do different differently next team people situation conflict problem issue challenge achieve measure contribute ensure important
  affect choose decide change follow first reason lesson recover tackle cope turn out obstacle`
    .split(/\s+/)
    .map(toStem),
);
