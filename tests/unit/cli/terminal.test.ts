import { describe, expect, it } from 'vitest';
import { checkFolder } from '../../../src/cli/check-outcome.ts';
import { wantsColour } from '../../../src/cli/colour.ts';
import { fitHelp } from '../../../src/cli/help.ts';
import { buildProgress } from '../../../src/cli/progress.ts';
import { githubReporter } from '../../../src/cli/reporters/github.ts';
import type { Outcome } from '../../../src/cli/reporters/reporter.ts';
import { textReporter } from '../../../src/cli/reporters/text.ts';

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

describe('a terminal of 40 columns', () => {
  it('shows so much of a line that the mark stays below its words', async () => {
    const options = { selection: { only: [], ignore: [] }, hints: true, colour: false, width: 40 };
    const report = textReporter.print(await checkFolder('tests/fixtures/second-bank', options));
    const excerpts = report.split('\n').filter((line) => /^ +\d* │/.test(line));
    expect(excerpts.length).toBeGreaterThan(2);
    expect(Math.max(...excerpts.map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it('puts the words of a flag below it', () => {
    const usage = '  --write    Write the files.      \n--a    b   ';
    expect(fitHelp(usage, { width: 20, colour: false })).toBe('  --write\n    Write the files.\n--a    b');
    expect(fitHelp(usage, { width: 80, colour: false })).toBe('  --write    Write the files.\n--a    b');
  });
});

describe('what is printed for others to read', () => {
  it('stays one annotation on GitHub, whatever an author wrote', () => {
    const finding = {
      ...({
        code: 'long-hook',
        severity: 'hint',
        file: 'a, b:c.mdx',
        line: 1,
        column: 2,
        length: 3,
      } as const),
      ...{ message: '50 %\r\n::error::x', hint: '' },
    };
    expect(githubReporter.print({ shown: [finding] } as unknown as Outcome)).toBe(
      '::notice file=a%2C b%3Ac.mdx,line=1,col=2,endColumn=5,title=long-hook::50 %25%0D%0A::error::x',
    );
  });

  it('marks words of East Asian signs over their whole width', async () => {
    const options = { selection: { only: [], ignore: [] }, hints: true, colour: false, width: 80 };
    const outcome = await checkFolder('tests/fixtures/review', options);
    const file = 'a.mdx';
    const finding = {
      ...({ code: 'habit', severity: 'hint', file, line: 1, column: 3, length: 2 } as const),
      ...{ message: 'M.', hint: '' },
    };
    const texts = new Map([[file, '夜a班次 x']]);
    const [, , mark] = textReporter.print({ ...outcome, shown: [finding], texts }).split('\n');
    expect(mark).toBe('    │    ^^^^');
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
