/** The name that `define` was asked for: `npm` for `npm-2`, when there is an `npm` as well. */
export function wantedName(name: string, definitions: ReadonlyMap<string, unknown> | undefined): string {
  const stem = /^(.+)-\d+$/.exec(name)?.[1];
  return stem !== undefined && definitions?.has(stem) === true ? stem : name;
}
