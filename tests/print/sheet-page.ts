import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, type Page } from 'playwright/test';

export const formats = ['A4', 'Letter'] as const;

/** The papers in CSS pixels, as print gives them to the page. */
export const paperSizes = { A4: { width: 794, height: 1123 }, Letter: { width: 816, height: 1056 } };

export async function countPages(pdf: Buffer): Promise<number> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = document.numPages;
  await document.loadingTask.destroy();
  return pages;
}

interface Measurement {
  sheets: number;
  outside: string[];
  clipped: string[];
  covered: string[];
  small: string[];
}

/** What is wrong with the sheet as it is drawn now; empty lists when it is whole. */
const measureSheet = (page: Page): Promise<Measurement> =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('.sheet')].filter(
      (sheet) => sheet.getClientRects().length > 0,
    );
    const columns = shown.flatMap((sheet) => [...sheet.querySelectorAll('.sheet-column')]);
    const texts = shown.flatMap((sheet) => {
      const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
      const found: { text: string; parent: Element; box: DOMRect }[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const text = node.textContent?.trim() ?? '';
        if (text && node.parentElement)
          found.push({ text, parent: node.parentElement, box: range.getBoundingClientRect() });
      }
      return found;
    });
    const inside = (box: DOMRect, room: DOMRect) =>
      box.left >= room.left - 1 &&
      box.right <= room.right + 1 &&
      box.top >= room.top - 1 &&
      box.bottom <= room.bottom + 1;
    const name = (element: Element) => `${element.className}: ${element.textContent?.trim().slice(0, 40)}`;
    const boxes = [
      ...shown,
      ...columns,
      ...shown.flatMap((sheet) => [
        ...sheet.querySelectorAll(
          '.sheet-columns, .sheet-head, .sheet-notes, .sheet-entry, .sheet-entry > *',
        ),
      ]),
    ];
    return {
      sheets: shown.length,
      outside: texts
        .filter(({ parent, box }) => {
          const room = parent.closest('.sheet-column') ?? parent.closest('.sheet');
          return (
            !room ||
            !inside(box, room.getBoundingClientRect()) ||
            box.bottom > innerHeight ||
            box.right > innerWidth
          );
        })
        .map(({ text }) => text),
      clipped: boxes
        .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
        .map(name),
      covered: columns.flatMap((column) =>
        [...column.children]
          .filter(
            (block, at, all) =>
              (all[at - 1]?.getBoundingClientRect().bottom ?? 0) > block.getBoundingClientRect().top + 1,
          )
          .map(name),
      ),
      small: texts
        .filter(({ parent }) => Number.parseFloat(getComputedStyle(parent).fontSize) < 10.66)
        .map(({ text }) => text),
    };
  });

/** The sheet as the paper takes it: one drawing, nothing outside, clipped, covered or too small to read. */
export async function expectWhole(page: Page, format: (typeof formats)[number]) {
  await page.setViewportSize(paperSizes[format]);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => document.fonts.ready);
  const sheet = await measureSheet(page);
  expect(sheet.sheets, 'drawings on the paper').toBe(1);
  expect(sheet.outside, 'texts outside their column or the page').toEqual([]);
  expect(sheet.clipped, 'boxes that hold more than they show').toEqual([]);
  expect(sheet.covered, 'blocks over one another').toEqual([]);
  expect(sheet.small, 'texts under 8 pt').toEqual([]);
}
