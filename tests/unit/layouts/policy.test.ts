import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { pruneHashes } from '../../../src/layouts/policy.ts';

const hashOf = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

test('a page keeps the hashes of its own inline scripts and styles and loses all others', () => {
  const own = `${hashOf('a{}')} ${hashOf('go()')}`;
  const other = hashOf('b{}');
  const page = `<meta http-equiv="content-security-policy" content="script-src 'self' ${own} ${other};"><style>a{}</style><script>go()</script><script type="module" src="x.js"></script>`;
  const pruned = pruneHashes(page);
  expect(pruned).toContain(`content="script-src 'self' ${own};"`);
  expect(pruned).not.toContain(other);
});

test('a page without a policy stays as it is', () => {
  expect(pruneHashes('<style>a{}</style>')).toBe('<style>a{}</style>');
});
