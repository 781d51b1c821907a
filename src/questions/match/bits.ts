/*
 * Numbers in as few bits as their probability allows (adaptive arithmetic coding): a bit that was seldom set in its contexts
 * costs little when it is not set again. Writer and reader learn the same probabilities as they go, so none are shipped, and
 * they walk the same path: what is written is given, what is read comes back. Only exact arithmetic is used, so that every
 * browser reads what the build wrote.
 */

/** Writes a bit and gives it back, or ignores it and gives the bit that was read. */
export type BitCoder = (bit: number, contexts: readonly number[]) => number;

/** Contexts are numbers; those of one kind have this much room. */
export const room = 8192;
const kinds = 16;
/** Nothing is ever certain: each bit costs something, so that reading comes to an end. */
const least = 1 / 4096;

/** The probability of a set bit in each context, from what was seen there. */
export class Chances {
  readonly #shares = new Float64Array(kinds * room).fill(0.5);
  readonly #seen = new Uint8Array(kinds * room);

  /**
   * Where a range parts: below for a set bit, above for one that is not. Each context after the first tells how much more likely
   * the bit is there than in the first; as they tell much the same, only the square root of it counts (square roots are exact).
   */
  part(low: number, high: number, [base = 0, ...others]: readonly number[]): number {
    const known = this.#odds(base);
    const odds = others.reduce((all, place) => all * Math.sqrt(this.#odds(place) / known), known);
    return low + Math.floor(((high - low) * odds) / (1 + odds));
  }

  #odds(place: number): number {
    const share = this.#shares[place] ?? 0;
    return share / (1 - share);
  }

  learn(bit: number, contexts: readonly number[]): void {
    for (const place of contexts) {
      const seen = this.#seen[place] ?? 0;
      const share = this.#shares[place] ?? 0;
      this.#shares[place] = share + ((bit ? 1 - least : least) - share) / (seen + 2);
      if (seen < 255) this.#seen[place] = seen + 1;
    }
  }
}

/** Reads what a writer wrote; throws when it is asked for far more, as happens when somebody else wrote it. */
export function buildBitReader(bytes: Uint8Array): BitCoder {
  const chances = new Chances();
  let [low, high, value, at] = [0, 0xffffffff, 0, 0];
  const pull = () => {
    if (at > bytes.length + 8) throw new RangeError('The index is damaged: it ends too early.');
    value = ((value << 8) | (bytes[at] ?? 0)) >>> 0;
    at += 1;
  };
  for (let count = 0; count < 4; count += 1) pull();
  return (_, contexts) => {
    const middle = chances.part(low, high, contexts);
    const bit = value <= middle ? 1 : 0;
    if (bit) high = middle;
    else low = middle + 1;
    while ((low ^ high) >>> 24 === 0) {
      low = (low << 8) >>> 0;
      high = ((high << 8) | 255) >>> 0;
      pull();
    }
    chances.learn(bit, contexts);
    return bit;
  };
}

/** A number below `2 ** width`, each bit in the context of those above it; at most 2 ** width contexts from `first` on. */
export function codeSymbol(code: BitCoder, value: number, width: number, first: number): number {
  let node = 1;
  for (let shift = width - 1; shift >= 0; shift -= 1)
    node = node * 2 + code((value >> shift) & 1, [first + node]);
  return node - 2 ** width;
}

/** A whole number from 0 of any size below 2^24: how long it is, then its bits. At most 1024 contexts from `first` on. */
export function codeNumber(code: BitCoder, value: number, first: number): number {
  let length = 0;
  while (length < 24 && code(value + 1 >= 2 ** (length + 1) ? 1 : 0, [first + length])) length += 1;
  let number = 1;
  for (let shift = length - 1; shift >= 0; shift -= 1)
    number = number * 2 + code(((value + 1) >> shift) & 1, [first + 32 + length * 32 + shift]);
  return number - 1;
}
