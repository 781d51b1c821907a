import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'playwright/test';
import { builds, fileOf, pagesOf } from '../builds.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Astro writes compact HTML: these are matters of typing, not of validity.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    // Long titles are the owner's words.
    'long-title': 'off',
  },
});

for (const build of builds) {
  test(`every page of ${build.name} is valid HTML`, async () => {
    const found: string[] = [];
    for (const path of pagesOf(build)) {
      const report = await validator.validateString(readFileSync(fileOf(build, path), 'utf8'));
      for (const message of report.results.flatMap((result) => result.messages)) {
        found.push(`${path}:${message.line}:${message.column} ${message.ruleId} ${message.message}`);
      }
    }
    expect(found).toEqual([]);
  });
}
