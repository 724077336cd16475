/** Names as a message shows them: `` `lint`, `test` ``. */
export function quotedList(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

/** The singular or the plural of a word, by the number of things it stands for. */
export function numbered(count: number, singular: string, plural = `${singular}s`): string {
  return count === 1 ? singular : plural;
}
