import type { FactStatus } from '../legend/schema.ts';

/** How sure a fact is, in words. */
export const statusWords: Record<FactStatus, string> = {
  measured: 'Measured',
  estimated: 'Estimated',
  reported: 'Reported',
  unconfirmed: 'Not confirmed',
};
