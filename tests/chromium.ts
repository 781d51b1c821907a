import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/**
 * Path of a Chromium to test with: the one named in PLAYWRIGHT_CHROMIUM, an installed Playwright browser,
 * or one on the PATH. Without any, installs one and says so. Throws one clear sentence when nothing works.
 */
export function requireChromium(): string {
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium on this machine; installing one for the tests …');
  for (const install of [installWithPlaywright, installWithApt]) {
    install();
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium and none could be installed: install Chromium or Chrome, or set PLAYWRIGHT_CHROMIUM to its path.',
  );
}

/** Switches that keep Chromium working as root and silent on a closed network. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

function findChromium(): string | undefined {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`PLAYWRIGHT_CHROMIUM names \`${named}\`, where there is no file.`);
  }
  const bundled = chromium.executablePath();
  if (bundled && existsSync(bundled)) return bundled;
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome.exe'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const applications = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...applications].find(
    (path) => existsSync(path),
  );
}

function installWithPlaywright(): void {
  tryToRun('npx', [
    'playwright',
    'install',
    ...(process.platform === 'linux' ? ['--with-deps'] : []),
    'chromium',
  ]);
}

function installWithApt(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  tryToRun('apt-get', ['update', '-qq']);
  tryToRun('apt-get', ['install', '-y', '-qq', 'chromium']);
}

/** A failed attempt is no failure: the caller looks whether a browser appeared and tries the next way. */
function tryToRun(command: string, args: string[]): void {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 240_000 });
  } catch {
    console.log(`  \`${command} ${args.join(' ')}\` did not work here.`);
  }
}
