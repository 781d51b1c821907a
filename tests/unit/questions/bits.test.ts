import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildBitWriter } from '../../../src/questions/match/bit-writer.ts';
import { type BitCoder, buildBitReader, codeNumber, codeSymbol } from '../../../src/questions/match/bits.ts';

const reread = <Value>(walk: (code: BitCoder, given: Value | undefined) => Value, value: Value): Value => {
  const { code, finish } = buildBitWriter();
  walk(code, value);
  return walk(buildBitReader(finish()), undefined);
};

it('reads back the bits it wrote, whatever was likely', () => {
  const walk = (code: BitCoder, bits: boolean[] = Array(200).fill(false)) =>
    bits.map((bit, place) => code(bit ? 1 : 0, [5, place % 3, 7 + (place % 4), 11 + (place % 50)]) === 1);
  const bits = fc.array(fc.boolean(), { minLength: 200, maxLength: 200 });
  fc.assert(fc.property(bits, (list) => void expect(reread(walk, list)).toEqual(list)));
});

it('reads back bits that come against all odds', () => {
  const contexts = [0, 1, 2, 3];
  const walk = (code: BitCoder, bits: number[] = Array(4001).fill(0)) =>
    bits.map((bit) => code(bit, contexts));
  for (const usual of [0, 1]) {
    const bits = [...Array(3000).fill(usual), 1 - usual, ...Array(1000).fill(usual)];
    expect(reread(walk, bits)).toEqual(bits);
  }
});

it('reads back numbers of any size', () => {
  const walk = (code: BitCoder, numbers: number[] = Array(20).fill(0)) =>
    numbers.map((number) => codeNumber(code, number, 0));
  const numbers = fc.array(fc.nat({ max: 2 ** 23 }), { minLength: 20, maxLength: 20 });
  fc.assert(fc.property(numbers, (list) => void expect(reread(walk, list)).toEqual(list)));
});

it('reads back symbols', () => {
  const walk = (code: BitCoder, symbols: number[] = Array(50).fill(0)) =>
    symbols.map((symbol) => codeSymbol(code, symbol, 5, 64));
  const symbols = fc.array(fc.nat({ max: 31 }), { minLength: 50, maxLength: 50 });
  fc.assert(fc.property(symbols, (list) => void expect(reread(walk, list)).toEqual(list)));
});

it('writes what is seldom in little room', () => {
  const { code, finish } = buildBitWriter();
  for (let place = 0; place < 8000; place += 1) code(place % 400 === 0 ? 1 : 0, [0]);
  expect(finish().length).toBeLessThan(40);
});

it('does not read on and on past the end', () => {
  const code = buildBitReader(Uint8Array.from([1, 2, 3]));
  expect(() => {
    for (;;) code(0, [0]);
  }).toThrow('ends too early');
});
