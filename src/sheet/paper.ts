/*
 * The sheet's measures, in millimetres and points. src/styles/sheet.css draws with the same numbers; the print
 * tests compare what it draws with what is estimated here.
 */
export type Paper = 'a4' | 'letter';
export const papers: readonly Paper[] = ['a4', 'letter'];

/** `close` is what the sheet falls back to before it leaves anything out. */
export type Density = 'normal' | 'close';

export interface Spacing {
  /** Points: size and line height of cues, line height of an entry's title. */
  body: number;
  line: number;
  titleLine: number;
  /** Millimetres: around an entry with its rule, a part's heading, a row of the small matrix. */
  entryPad: number;
  heading: number;
  row: number;
}

/** Height and width of a column under the header, in millimetres. */
export const columnOf: Record<Paper, { width: number; height: number }> = {
  a4: { width: 91.5, height: 270.5 },
  letter: { width: 94.45, height: 255.5 },
};

export const spacingOf: Record<Paper, Record<Density, Spacing>> = {
  a4: {
    normal: { body: 9, line: 11.7, titleLine: 11.4, entryPad: 2.2, heading: 6, row: 4.1 },
    close: { body: 8.5, line: 10.3, titleLine: 10.3, entryPad: 1.5, heading: 5, row: 3.7 },
  },
  letter: {
    normal: { body: 8.7, line: 11, titleLine: 10.8, entryPad: 1.9, heading: 5.6, row: 3.8 },
    close: { body: 8.4, line: 10.2, titleLine: 10.2, entryPad: 1.4, heading: 4.8, row: 3.6 },
  },
};

/**
 * An entry: the figure's cell, in it the number's room beside a flat figure, the gap after the cell, the room of a
 * cue's letter, the gap before `before → after`, and what the rule above takes when it is rounded up to a pixel.
 */
export const entryMeasures = { figure: 16.5, number: 4.2, gap: 1.6, letter: 4, delta: 1.6, rule: 0.15 };
/** Points of an entry's title, a part's heading, an entry's number and the unit under a figure. */
export const entrySizes = { title: 8.8, heading: 8.6, number: 8.6, numberLine: 10.8, unit: 8, unitLine: 9.4 };
/** Points a figure is tried at, largest first: above its unit, or beside the number of a short entry. */
export const figureSizes = { tall: [16, 13, 10.5, 8.5], flat: [10.5, 8.5], word: [9.5, 8.5] } as const;
/** The small matrix and the guide at the foot of a column. */
export const footMeasures = {
  rule: 2.4,
  label: 8.4,
  number: 8.4,
  columns: [3.95, 3.55],
  gap: 1.2,
  labelGap: 2,
  blockGap: 1.6,
  pairGap: 5,
};
/** Room of the heading of `Asked today` and of each line under it, more where there is `plenty`. */
export const noteMeasures = { heading: 6, line: 4.8, plenty: 40, wideLine: 7.5 };
