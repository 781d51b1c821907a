import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ArgsDef, type CommandDef, runCommand } from 'citty';
import { onTestFinished, vi } from 'vitest';

/** A folder for one test. */
export function makeFolder(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'legends-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** A content folder to change: the sound bank of the fixtures. */
export function makeBank(): string {
  const folder = makeFolder();
  cpSync('tests/fixtures/bank', folder, { recursive: true });
  return folder;
}

/** Runs a command in this process and answers what it printed. */
export async function call<Args extends ArgsDef>(
  command: CommandDef<Args>,
  ...rawArgs: string[]
): Promise<string> {
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((text) => void printed.push(`${text}\n`));
  const write = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => printed.push(String(text)) > 0);
  const warn = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  try {
    await runCommand(command, { rawArgs });
  } finally {
    for (const spy of [log, write, warn, error]) spy.mockRestore();
  }
  return printed.join('');
}

/** All files below a folder, by path, with their texts. */
export const readAll = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
