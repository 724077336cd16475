/** What the exit status of `dte` says. */
export const exitCodes = {
  /** Everything is as it should be. */
  ok: 0,
  /** Problems were found: diagnostics of severity `error`, files out of date, warnings under `--strict`. */
  problems: 1,
  /** The command was used wrongly, or the config cannot be loaded. */
  usage: 2,
  /** A provider's service could not be reached or refused to answer. */
  remote: 3,
} as const;

/** One of the {@link exitCodes}. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
