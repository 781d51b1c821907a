import { expect, test } from 'playwright/test';
import { builds, originOf, pagesOf } from '../builds.ts';

const widths = [320, 360, 390, 480, 640, 719, 768, 900, 1024, 1088, 1280, 1440];
const phones = [320, 390];

for (const build of builds) {
  for (const path of pagesOf(build)) {
    test(`${build.name} ${path} stays within the screen, quiet and at home`, async ({ page }) => {
      const noise: string[] = [];
      const strangers: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') noise.push(message.text());
      });
      page.on('pageerror', (error) => noise.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(originOf(build)) && !request.url().startsWith('data:'))
          strangers.push(request.url());
      });

      await page.goto(originOf(build) + path);
      const overflowing: number[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        if (!(await page.evaluate(isInside))) overflowing.push(width);
      }
      await page.evaluate(doubleText);
      const crowded: number[] = [];
      for (const width of phones) {
        await page.setViewportSize({ width, height: 800 });
        if (!(await page.evaluate(isInside))) crowded.push(width);
      }

      expect(overflowing, 'widths at which the page scrolls sideways').toEqual([]);
      expect(crowded, 'phones that scroll sideways with text of twice the size').toEqual([]);
      expect(noise, 'console').toEqual([]);
      expect(strangers, 'requests to other hosts').toEqual([]);
    });
  }
}

const isInside = () => document.documentElement.scrollWidth <= window.innerWidth;

const doubleText = () => {
  const root = document.documentElement;
  root.style.fontSize = `${2 * Number.parseFloat(getComputedStyle(root).fontSize)}px`;
};
