import { defineConfig } from 'playwright/test';
import { originOf, published, site } from './builds.ts';
import { chromiumArgs, requireChromium } from './chromium.ts';
import { isOurs } from './ours.ts';

/** Errands on our own stories, what their pages weigh, and sheets of many like them. */
const ours = [
  'e2e/{ask,browse,matrix,search}*.spec.ts',
  'sweeps/{asked,weight}.spec.ts',
  'print/sheet-of-many.spec.ts',
];

export default defineConfig({
  testDir: '.',
  testMatch: ['e2e/**/*.spec.ts', 'sweeps/**/*.spec.ts', 'print/**/*.spec.ts'],
  testIgnore: isOurs ? [] : ours.map((pattern) => `**/${pattern}`),
  outputDir: '.results/browser',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 120_000,
  reporter: [['list']],
  use: {
    baseURL: originOf(site),
    launchOptions: { executablePath: requireChromium(), args: chromiumArgs },
    viewport: { width: 1280, height: 900 },
  },
  webServer: {
    command: 'node tests/serve.ts',
    cwd: '..',
    url: originOf(published) + published.base,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
