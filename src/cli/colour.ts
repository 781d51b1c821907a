/** Whether to print in colour: `NO_COLOR` says no, `FORCE_COLOR` yes, else a terminal decides. */
export function wantsColour(
  environment: NodeJS.ProcessEnv = process.env,
  terminal = Boolean(process.stdout.isTTY),
): boolean {
  const { NO_COLOR, FORCE_COLOR } = environment;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return terminal;
}
