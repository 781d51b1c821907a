import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { bankFolder } from './fixture.ts';

/** A copy of the sound bank to change, gone after the test. */
export function copyBank(files: Record<string, string | Uint8Array> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'bank-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  cpSync(bankFolder, dir, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
}
