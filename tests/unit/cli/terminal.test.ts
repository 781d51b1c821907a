import { describe, expect, it } from 'vitest';
import { wantsColour } from '../../../src/cli/colour.ts';
import { buildProgress } from '../../../src/cli/progress.ts';

describe('colour', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
  ])('%j on a terminal: %s, in colour: %s', (environment, terminal, colour) => {
    expect(wantsColour(environment, terminal)).toBe(colour);
  });
});

describe('progress', () => {
  const watch = (isTTY: boolean, total: number, last = total): string => {
    let written = '';
    const write = (text: string | Uint8Array): boolean => {
      written += text;
      return true;
    };
    const { say, end } = buildProgress(total, 'Read', { isTTY, write });
    for (let done = 1; done <= last; done += 1) say(done);
    end();
    return written;
  };

  it('is silent up to fifty files', () => {
    expect(watch(true, 50) + watch(false, 50)).toBe('');
  });

  it('counts up on one line of a terminal, and leaves it when the work breaks off', () => {
    expect(watch(true, 51, 2)).toBe('\rRead 1 of 51 files\rRead 2 of 51 files\n');
  });

  it('says a plain line now and then elsewhere', () => {
    expect(watch(false, 120)).toBe('Read 100 of 120 files\nRead 120 of 120 files\n');
  });
});
