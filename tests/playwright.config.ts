import { defineConfig } from 'playwright/test';
import { builds, environmentOf, originOf, site } from './builds.ts';
import { chromiumArgs, requireChromium } from './chromium.ts';

export default defineConfig({
  testDir: '.',
  testMatch: ['e2e/**/*.spec.ts', 'sweeps/**/*.spec.ts', 'print/**/*.spec.ts'],
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
  webServer: builds.map((build) => ({
    command: `npx astro preview --port ${build.port}`,
    cwd: '..',
    url: originOf(build) + build.base,
    env: environmentOf(build),
    reuseExistingServer: false,
    timeout: 60_000,
  })),
});
