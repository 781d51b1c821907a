import { describe, expect, it } from 'vitest';
import { checkChange } from '../../../src/legend/change.ts';
import { checkFact, factScale, figureOf, parseValue } from '../../../src/legend/facts.ts';
import type { Fact } from '../../../src/legend/schema.ts';
import { profileText, requireLegend, starText } from './fixture.ts';

const fact = (values: Partial<Fact>): Fact => ({
  id: 'a.b',
  label: 'A',
  status: 'measured',
  confidential: false,
  ...values,
});

describe('a change fits its values', () => {
  it.each([
    ['2.5 s', '30 ms', '83x'],
    ['144 ms', '17 ms', '8.5x'],
    ['144 ms', '17 ms', '8.47x'],
    ['30 ms', '2.5 s', '83×'],
    ['20K', '100K+', '5x'],
    ['1,200 users', '3 600 users', '3x'],
    ['$1.2M', '$2.4M', '2x'],
    ['25 servers for 20K users', '5 servers for 100K users', '25x'],
    ['800 users a server', '20,000 users a server', '25x'],
    ['10 days', '3 days', '-70%'],
    ['10 days', '3 days', '−70%'],
    ['10 days', '3 days', '70%'],
    ['40', '54', '+35%'],
    ['40%', '75%', '+35%'],
    ['3 months', '2 weeks', '6x'],
    ['6 months', '3 months', '2x faster'],
    ['1 month', '1.5 weeks', '-62%'],
    ['2 people', '7 people', '+5 people'],
    ['1 h', '30 min', '-30 min'],
    ['~90 ms', '10 ms', '8.5x'],
    ['4–6 days', '1 day', '5x'],
    ['4–6 days', '1 day', '4–6x'],
    ['100 ms', '30 ms', '3–4x'],
    ['100 ms', '33 ms', 'around 3x'],
    ['10 s', '10 ms', '1,000x'],
    ['10 s', '10 ms', '1 000×'],
    ['10 s', '10 ms', 'x1,000'],
    ['12 ms', '1 ms', 'over 11x'],
    ['1 s', '0,125 s', '8x'],
    ['10', '130', '+1,200%'],
    ['10', '130', '1,200%'],
    ['10', '130', '~+1,200%'],
    ['0%', '80%', '+80 pp'],
    ['0%', '80%', '+80%'],
    ['0%', '80%', '+80 percentage points'],
    ['80%', '0%', '-80 pp'],
    ['80%', '0%', '-100%'],
    ['40%', '75%', '+35 points'],
    ['20', '45', '+25 pts'],
    ['20 points', '45 points', '+25 points'],
    ['5% of requests', '1% of requests', '-4 pp'],
    ['500 kB', '2 MB', '4x'],
    ['500 KB', '2 MB', '4x'],
    ['2 MiB', '512 KiB', '4x'],
    ['2 GB', '1 TB', '500x'],
    ['1 MB', '1.5 MB', '+500 kB'],
    ['100 ms', '50 ms', '0.5x'],
    ['100 ms', '50 ms', '0,5×'],
    ['100 ms', '50 ms', '2x'],
    ['8 people', '2 people', '0.25x'],
    ['0.8 million users', '1.6M users', '2x'],
    ['2.5 s', '4.2 s', '+1.7 s'],
    ['10,450 users', '20,000 users', '+9.5K users'],
    ['1 s', '1.2 s', '+200 ms'],
  ])('%s → %s is %s', (before, after, change) => {
    expect(checkChange(before, after, change)).toEqual({ fits: true });
  });
});

describe('a change that does not fit says what the values give', () => {
  it.each([
    ['25 servers for 20K users', '5 servers for 100K users', '20x', '25x'],
    ['2.5 s', '30 ms', '80x', '83.3x'],
    ['10 days', '3 days', '+70%', '-70%'],
    ['40', '50', '+35%', '25%'],
    ['3 months', '1 month', '2x', '3x'],
    ['2 people', '7 people', '+4 people', '5'],
    ['100 ms', '20 ms', '3–4x', '5x'],
    ['10 s', '10 ms', '900x', '1000x'],
    ['10 s', '8 s', '1,000x', '1.3x'],
    ['10', '130', '+1,300%', '1200%'],
    ['40', '54', '-35%', '35%'],
    ['0%', '80%', '+70 pp', '80 points'],
    ['0%', '80%', '+70%', '80%'],
    ['80%', '0%', '+80 pp', '-80 points'],
    ['40%', '75%', '+88 pp', '35 points'],
    ['10 people', '45 people', '+35%', '350%'],
    ['500 kB', '2 MB', '5x', '4.1x'],
    ['100 ms', '50 ms', '0.4x', '0.5x'],
    ['50 ms', '100 ms', '0.5x', '2x'],
    ['100 s', '400 ms', '0.001x', '0.004x'],
    ['2.5 s', '4.2 s', '+2.2 s', '1.7'],
    ['2.5 s', '4.2 s', '+1.3 s', '1.7'],
    ['1 s', '1.2 s', '+600 ms', '200'],
    ['1 h', '90 min', '+10 min', '30'],
    ['10,450 users', '20,000 users', '+9.2K users', '9550'],
  ])('%s → %s is not %s', (before, after, change, computed) => {
    expect(checkChange(before, after, change)).toEqual({ fits: false, computed });
  });
});

describe('what arithmetic cannot read is named', () => {
  it.each([
    ['long', '30 ms', '2x', 'before'],
    ['0 ms', '30 ms', '2x', 'before'],
    ['30 ms', 'short', '2x', 'after'],
    ['30 ms', '0 ms', '2x', 'after'],
    ['30 ms', '3 people', '10x', 'units'],
    ['30 ms', '15 ms', 'half', 'change'],
    ['0 people', '80 people', '+80%', 'before'],
    ['2 s', '5 s', '+3 pp', 'change'],
    ['2 boxes', '10 boxes', '5 boxes', 'change'],
    ['5', '7', '+2x', 'change'],
    ['500 Mb', '2 MB', '4x', 'units'],
  ])('%s → %s, %s: %s', (before, after, change, unreadable) => {
    expect(checkChange(before, after, change)).toEqual({ unreadable });
  });
});

describe('a value is read as the others explain it', () => {
  it.each([
    ['10.000', '1.000.000', '100x'],
    ['2.500 €', '250 €', '10x'],
    ['2.500,50 €', '2.500.500 €', '1.000x'],
    ['1.500 s', '300 ms', '5x'],
    ['10.000 ms', '100 ms', '100x'],
    ['500 B', '2 KB', '4x'],
    ['500B', '2 KB', '4x'],
    ['1B', '500M', '2x'],
  ])('%s → %s is %s', (before, after, change) => {
    expect(checkFact(fact({ before, after, change }))).toEqual({ fits: true });
  });

  it.each([
    ['1.500 s', '300 ms', '6x', '5x'],
    ['10.000', '1.000.000', '10x', '100x'],
  ])('%s → %s is not %s', (before, after, change, computed) => {
    expect(checkFact(fact({ before, after, change }))).toEqual({ fits: false, computed });
  });

  it('when it is drawn to scale', () => {
    expect(factScale(fact({ before: '100.000', after: '1.000.000' }))).toEqual({ before: 0.1, after: 1 });
    expect(factScale(fact({ before: '1.000 ms', after: '100 ms', change: '10x' }))?.after).toBeCloseTo(0.1);
    expect(factScale(fact({ before: '500 B', after: '1 KB' }))?.before).toBeCloseTo(0.5, 1);
  });
});

describe('a value is split for display', () => {
  it.each([
    ['2.5 s', '', '2.5', '', 's'],
    ['83x', '', '83', '×', ''],
    ['+35%', '+', '35', '%', ''],
    ['-70%', '−', '70', '%', ''],
    ['100K+', '', '100', 'K+', ''],
    ['7 engineers', '', '7', '', 'engineers'],
    ['2 of 4', '', '2', '', 'of 4'],
    ['$10K', '$', '10', 'K', ''],
    ['30ms', '', '30', '', 'ms'],
    ['4–5 days', '', '4–5', '', 'days'],
    ['20,000 users a server', '', '20,000', '', 'users a server'],
    ['20’000 users', '', '20’000', '', 'users'],
    ['0.0001%', '', '0.0001', '%', ''],
    ['90%+', '', '90', '%+', ''],
    ['5K requests/s', '', '5', 'K', 'requests/s'],
    ['several times faster', '', 'several times faster', '', ''],
    ['', '', '', '', ''],
  ])('%s', (text, prefix, number, suffix, unit) => {
    expect(parseValue(text)).toEqual({ prefix, number, suffix, unit });
  });
});

describe('before and after are drawn to scale', () => {
  it('as fractions of the larger', () => {
    expect(factScale(fact({ before: '2.5 s', after: '30 ms' }))).toEqual({ before: 1, after: 0.012 });
    expect(factScale(fact({ before: '20K', after: '100K+ users' }))).toEqual({ before: 0.2, after: 1 });
  });

  it('not at all when they measure different things', () => {
    expect(factScale(fact({ before: '3 systems', after: '1 week' }))).toBeUndefined();
    expect(factScale(fact({ after: '1 week' }))).toBeUndefined();
    expect(factScale(fact({ before: 'none', after: '1' }))).toBeUndefined();
  });
});

describe('the figure of a legend', () => {
  it('is its headline fact with the change large', () => {
    expect(figureOf(requireLegend(starText))).toMatchObject({
      kind: 'fact',
      big: '80x',
      delta: { before: '40 min', after: '30 s' },
      label: 'Time to drain the queue',
    });
  });

  it('is a word when there is no headline', () => {
    expect(figureOf(requireLegend(profileText))).toEqual({ kind: 'word', word: 'in writing' });
  });
});
