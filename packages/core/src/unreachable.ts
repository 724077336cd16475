/** Ends what cannot happen unless dtekit itself is wrong. Throws always. */
export function unreachable(what: string): never {
  throw new Error(`a bug in dtekit: ${what}`);
}
