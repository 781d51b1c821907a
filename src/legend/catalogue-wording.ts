/** What was found and expected, in one sentence, and what to do about it, in at most one more. */
export interface FaultWords {
  message: string;
  hint: string;
}

export const words = (message: string, hint: string): FaultWords => ({ message, hint });

/** A value of a closed list that is not in it. */
export function unknownValue(d: {
  key: string;
  received: string;
  nearest: string | undefined;
  known: readonly string[];
}): FaultWords {
  const hint = d.nearest ? `Write \`${d.nearest}\`.` : 'Use one of these.';
  return words(`\`${d.key}\` is \`${d.received}\`, expected one of ${listNames(d.known)}.`, hint);
}

/** The known names, when they are few enough to read. */
export const few = (names: readonly string[]): string =>
  names.length === 0 || names.length > 8 ? '' : `, expected one of ${listNames(names)}`;

export const listNames = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
