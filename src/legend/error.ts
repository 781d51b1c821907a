import { type ErrorCode, type ErrorDetails, wordError } from './catalogue-command.ts';
import type { FaultWords } from './catalogue-wording.ts';

/** The error of a person's mistake: it has a code and a hint, and no stack trace to print. */
export class LegendsError extends Error {
  override readonly name = 'LegendsError';
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, { message, hint }: FaultWords) {
    super(message);
    this.code = code;
    this.hint = hint;
    this.stack = '';
  }
}

/** Makes an error of the catalogue. */
export const buildError = <Code extends ErrorCode>(code: Code, details: ErrorDetails[Code]): LegendsError =>
  new LegendsError(code, wordError(code, details));
