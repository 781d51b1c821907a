import { createHash } from 'node:crypto';

/**
 * Astro gives every page the hashes of every script and style of the site; a page needs those of what stands inline in
 * it, the files are its own host's. Returns the page with just these in its Content-Security-Policy.
 */
export function pruneHashes(html: string): string {
  const inline = html.matchAll(/<(?:style|script)(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/(?:style|script)>/g);
  const needed = new Set([...inline].map(([, content = '']) => hashOf(content)));
  // The policy stands in the head; the rest of a page may be megabytes of book.
  const end = html.indexOf('</head>');
  const head = html.slice(0, end === -1 ? html.length : end);
  const pruned = head.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, (policy) =>
    policy.replace(/ 'sha256-[^']+'/g, (hash) => (needed.has(hash.slice(2, -1)) ? hash : '')),
  );
  return pruned + html.slice(head.length);
}

const hashes = new Map<string, string>();

function hashOf(content: string): string {
  const known = hashes.get(content);
  if (known) return known;
  const hash = `sha256-${createHash('sha256').update(content).digest('base64')}`;
  hashes.set(content, hash);
  return hash;
}
