import type { Finding } from '../../review/finding.ts';
import { site } from '../../site.ts';
import { href } from '../../site-path.ts';

/**
 * Where a finding's line can be opened: in dev by the author's editor, which the dev server starts; in a build in the
 * repository, when its address is known. Never a path of this machine: a private build may be hosted.
 */
export function sourceAddress({ file, line, column }: Finding): string | undefined {
  if (/^(?:\.\.|\/|[A-Za-z]:)/.test(file)) return undefined;
  if (import.meta.env.DEV)
    return href(`/__open-in-editor?file=${encodeURIComponent(`${file}:${line}:${column}`)}`);
  return buildSourceAddress(site.repository, { file, line });
}

/** The page of a file in a repository, at a line; none without a repository. */
export function buildSourceAddress(
  repository: string,
  { file, line }: Pick<Finding, 'file' | 'line'>,
): string | undefined {
  const path = file.split('/').map(encodeURIComponent).join('/');
  return repository === '' ? undefined : `${repository.replace(/\/$/, '')}/blob/main/${path}#L${line}`;
}
