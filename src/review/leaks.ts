import type { ReadBank } from '../legend/bank.ts';
import type { ToldFault } from '../legend/fault.ts';
import { buildReport } from './report.ts';
import { confidentialName } from './rules/confidential-name.ts';

/** The names that the public edition of a bank, read whole, would say although `confidential.yaml` lists them. */
export const findLeaks = (read: ReadBank): ToldFault[] =>
  buildReport(read, { hints: false }).findings.flatMap(({ severity, ...finding }) =>
    finding.code === confidentialName.code && severity === 'error' ? [{ ...finding, severity }] : [],
  );
