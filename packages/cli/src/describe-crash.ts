/** What is printed instead of a stack trace: a message for everybody, the stack for who asks with `DTE_DEBUG`. */
export function describeCrash(
  error: unknown,
  kind: CrashKind,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const { title, advice } = words[kind];
  const message = error instanceof Error ? error.message : String(error);
  const stack = env.DTE_DEBUG && error instanceof Error ? error.stack : undefined;
  return `dte: ${title}: ${message}\n${stack ?? advice}\n`;
}

/** Where an error came from that nobody expected: the command itself, something it does not wait for, or its output. */
export type CrashKind = 'internal' | 'uncaught' | 'output';

const words: Readonly<Record<CrashKind, { readonly title: string; readonly advice: string }>> = {
  internal: {
    title: 'internal error',
    advice: 'This is a defect. Please report it with the output of DTE_DEBUG=1.',
  },
  uncaught: {
    title: 'uncaught error',
    advice: 'Something failed that the config started and did not wait for. DTE_DEBUG=1 shows where.',
  },
  output: {
    title: 'cannot print',
    advice: 'What was printed is not complete.',
  },
};
