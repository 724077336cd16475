/**
 * Runs a function that never waits to its end, Ctrl+C or not: with a listener, Node hands a signal to the program
 * instead of ending it, and a program that does not wait gets to it afterwards.
 */
export function uninterrupted<Result>(work: () => Result): Result {
  for (const signal of signals) process.on(signal, ignore);
  try {
    return work();
  } finally {
    for (const signal of signals) process.off(signal, ignore);
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function ignore(): void {}
