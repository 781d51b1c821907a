import { spawnSync } from 'node:child_process';
import { describe, expect, it, vi } from 'vitest';
import { advise } from '../../../src/cli/advice.ts';
import { formatMatch } from '../../../src/cli/reporters/match.ts';
import { bank, match } from '../questions/asking.ts';

/* The real process, on a machine that may be busy. */
vi.setConfig({ testTimeout: 30_000 });

const run = (args: string[], input = '', dir = 'tests/fixtures/second-bank') => {
  const command = ['src/cli/main.ts', 'match', '--dir', dir, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    input,
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
};
const answer = (question: string) => formatMatch(advise(question, match(question), bank.intents));

describe('the command', () => {
  it('prints a readable answer', () => {
    const { status, stdout } = run(['How do you handle tight deadlines?']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^It asks for: Meeting a tight deadline\n\n1\. Two Nurses for Thirty \(story 7\)\n/,
    );
  });

  it('joins a question that was not quoted', () => {
    expect(run(['tight', 'deadline']).stdout).toContain('Meeting a tight deadline');
  });

  it('prints JSON', () => {
    const { stdout } = run(['--json', 'What salary do you want?']);
    expect(JSON.parse(stdout)).toMatchObject({
      question: 'What salary do you want?',
      gap: true,
      intents: [{ id: 'practicalities' }],
      advice: {
        bridge: expect.any(String),
        command: expect.stringContaining(" new --question 'What salary"),
      },
    });
  });

  it('answers each line read with a line of JSON, in order, whatever it holds', () => {
    const questions = ['tight deadline', '', '<script>', '\u001b[31m red', 'x'.repeat(10_000), 'hiring'];
    const { status, stdout } = run([], `${questions.join('\n')}\n`);
    expect(status).toBe(0);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ question }) => question)).toEqual(questions);
  });

  it('says what is wrong with a folder without stories', () => {
    const { status, stderr } = run(['hiring'], '', 'tests/fixtures/nowhere');
    expect(status).toBe(1);
    expect(stderr).toContain('Did you mean `content`?');
  });
});

describe('the answer', () => {
  it('names the parts of a compound question', () => {
    expect(answer('How do you hire people? And how do you meet a tight deadline?')).toMatch(
      /^It asks for several things:\n {2}How do you hire people\? \(Hiring/,
    );
  });

  it('steers no terminal with a part that was pasted', () => {
    const text = answer('How do you hire people? And how do you meet a \u001b[31mtight\u0007 deadline?');
    expect(text).toMatch(/^It asks for several things:/);
    expect(text).not.toMatch(/[\p{Cc}--[\n]]/v);
  });

  it('says that an answer is ready where only its wording is known', () => {
    expect(answer('Why chlorhexidine over other disinfectants?')).toMatch(
      /^You have an answer ready for this\.\n\n1\. /,
    );
  });

  it('takes the bridge from what is most likely meant, and calls no story of an answer the nearest', () => {
    const question = 'What salary do you want?';
    const { advice, intents } = advise(question, match(question), bank.intents);
    expect(advice?.bridge).toBe(bank.intents.find(({ id }) => id === intents[0]?.id)?.bridge);
    expect(answer('How do you meet a tight deadline?')).not.toContain('Nearest');
  });

  it('admits that it is not sure', () => {
    const question = 'How do you meet a tight deadline?';
    const unsure = { ...advise(question, match(question), bank.intents), confidence: 0.3 };
    expect(formatMatch(unsure)).toMatch(/^Not sure what it asks for; perhaps Meeting a tight deadline \(/);
  });

  it('says the friendly sentence alone', () => {
    expect(answer('')).toBe('Type or paste the question as it was asked.');
  });

  it('of a gap names the nearest story, the bridge and a command safe to paste', () => {
    const text = answer("What salary would you say you'd expect; rm -rf '$HOME'?");
    expect(text).toContain('You have no story for this.');
    expect(text).toContain('To bridge: ');
    expect(text).toContain(
      "new --question 'What salary would you say you'\\''d expect; rm -rf '\\''$HOME'\\''?'",
    );
  });
});
