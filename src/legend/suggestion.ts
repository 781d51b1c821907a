import type { z } from 'zod';
import { toSlug } from './text.ts';

/** The name nearest to a refused one that its schema takes; `''` when none is. */
export function suggestName(received: string, schema: z.ZodType | undefined): string {
  const dotted = received.split('.').map(toSlug).filter(Boolean).join('.');
  const plain = toSlug(received);
  const bare = toSlug(received.normalize('NFD').replace(/\p{M}/gu, ''));
  return [dotted, plain, bare].find((name) => schema?.safeParse(name).success) ?? '';
}
