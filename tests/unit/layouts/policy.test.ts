import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { pruneHashes, pruneStream } from '../../../src/layouts/policy.ts';

const hashOf = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

test('a page keeps the hashes of its own inline scripts and styles and loses all others', () => {
  const own = `${hashOf('a{}')} ${hashOf('go()')}`;
  const other = hashOf('b{}');
  const page = `<meta http-equiv="content-security-policy" content="script-src 'self' ${own} ${other};"><style>a{}</style><script>go()</script><script type="module" src="x.js"></script>`;
  const pruned = pruneHashes(page);
  expect(pruned).toContain(`content="script-src 'self' ${own};"`);
  expect(pruned).not.toContain(other);
});

test('a script in a file of its own needs no hash', () => {
  const empty = hashOf('');
  const page = `<meta http-equiv="content-security-policy" content="script-src 'self' ${empty};"><script type="module" src="x.js"></script>`;
  expect(pruneHashes(page)).not.toContain('sha256-');
});

test('a page without a policy stays as it is', () => {
  expect(pruneHashes('<style>a{}</style>')).toBe('<style>a{}</style>');
});

test.each([
  ['in one piece', 1000],
  ['in pieces that cut the end of the head', 7],
])('a page on its way %s is pruned in its head and whole in its body', async (_, size) => {
  const page = `<head><meta http-equiv="content-security-policy" content="style-src ${hashOf('a{}')} ${hashOf('b{}')};"><style>a{}</style></head><body>Łódź</body>`;
  const bytes = Buffer.from(page);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (__, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  const pruned = await new Response(streamOf(pieces).pipeThrough(pruneStream())).text();
  expect(pruned).toBe(page.replace(` ${hashOf('b{}')}`, ''));
});

test('what has no head goes through as it came', async () => {
  const body = streamOf([Buffer.from('<p>'), Buffer.from('fragment')]);
  expect(await new Response(body.pipeThrough(pruneStream())).text()).toBe('<p>fragment');
});

const streamOf = (pieces: Buffer[]) =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(Uint8Array.from(piece));
      controller.close();
    },
  });
