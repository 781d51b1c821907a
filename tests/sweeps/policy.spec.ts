import { readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { builds, fileOf, pagesOf } from '../builds.ts';

for (const build of builds) {
  test(`every page of ${build.name} allows its own scripts and styles and nothing else`, () => {
    for (const path of pagesOf(build)) {
      const html = readFileSync(fileOf(build, path), 'utf8');
      const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
      expect(policy, path).toContain("default-src 'self'");
      expect(policy, path).toMatch(/script-src 'self' 'wasm-unsafe-eval'( 'sha256-[^']+')*;/);
      expect(policy.replaceAll("'wasm-unsafe-eval'", ''), path).not.toMatch(/unsafe|https?:|\*/);
      expect(html, path).not.toMatch(/\sstyle="|\son[a-z]+="/);
    }
  });
}
