/** A text with `\n` line ends. */
export function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/**
 * A text with the line ends of another one. Git may check files out with `\r\n` (`core.autocrlf`); a file that has them
 * keeps them, so that the working copy stays as git wants it.
 */
export function withLineEndsOf(existing: string, text: string): string {
  return /^[^\n]*\r\n/.test(existing) ? withLineFeeds(text).replaceAll('\n', '\r\n') : text;
}
