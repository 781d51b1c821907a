import { createHash } from 'node:crypto';

/**
 * Astro gives every page the hashes of every script and style of the site; a page needs those of what stands inline in
 * its head, the files are its own host's. Returns the head with just these in its Content-Security-Policy.
 */
export function pruneHashes(head: string): string {
  const inline = head.matchAll(/<(?:style|script)(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/(?:style|script)>/g);
  const needed = new Set([...inline].map(([, content = '']) => hashOf(content)));
  return head.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, (policy) =>
    policy.replace(/ 'sha256-[^']+'/g, (hash) => (needed.has(hash.slice(2, -1)) ? hash : '')),
  );
}

/** The same for a page on its way: only the head is held back, the body, which may be megabytes of book, goes through. */
export function pruneStream(): TransformStream<Uint8Array, Uint8Array> {
  let held: Uint8Array | undefined = new Uint8Array();
  return new TransformStream({
    transform(chunk, controller) {
      if (!held) return controller.enqueue(chunk);
      const bytes = Buffer.concat([held, chunk]);
      const end = bytes.indexOf('</head>');
      held = end === -1 ? bytes : undefined;
      if (held) return;
      controller.enqueue(Buffer.from(pruneHashes(bytes.toString('utf8', 0, end))));
      controller.enqueue(bytes.subarray(end));
    },
    flush(controller) {
      if (held) controller.enqueue(held);
    },
  });
}

const hashes = new Map<string, string>();

function hashOf(content: string): string {
  const known = hashes.get(content);
  if (known) return known;
  const hash = `sha256-${createHash('sha256').update(content).digest('base64')}`;
  hashes.set(content, hash);
  return hash;
}
