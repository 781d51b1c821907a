import { type BitCoder, Chances } from './bits.ts';

/** Collects bits when the site is built; `finish` gives the bytes a reader needs. */
export function buildBitWriter(): { code: BitCoder; finish: () => Uint8Array } {
  const chances = new Chances();
  const bytes: number[] = [];
  let [low, high] = [0, 0xffffffff];
  const push = () => bytes.push(low >>> 24);
  return {
    code: (bit, contexts) => {
      const middle = chances.part(low, high, contexts);
      if (bit) high = middle;
      else low = middle + 1;
      while ((low ^ high) >>> 24 === 0) {
        push();
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
      }
      chances.learn(bit, contexts);
      return bit;
    },
    finish: () => {
      // Any number of the last range will do: the one after its lowest that ends in zeros, which the reader adds itself.
      low = (low + 0xffffff) >>> 0;
      push();
      return Uint8Array.from(bytes);
    },
  };
}
