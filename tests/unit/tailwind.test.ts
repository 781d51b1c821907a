import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

interface TailwindConfig {
  content: { extract: (source: string) => string[] };
}
const { content }: TailwindConfig = createRequire(import.meta.url)('../../tailwind.config.cjs');

test.each([
  ['<table><p class="sr-only phone:hidden">the filter</p>', ['sr-only', 'phone:hidden']],
  [
    "<main class:list={{ hidden: isOld, 'mt-2': { isNew }.isNew }} id='ring'>",
    ['hidden', 'isOld', 'mt-2', 'isNew', '.isNew'],
  ],
  ["create('p', { class: 'sr-only', hidden: '' })", ['sr-only']],
])('rules are made of what class attributes hold: %s', (source, classes) => {
  expect(content.extract(source).filter(Boolean)).toEqual(classes);
});
