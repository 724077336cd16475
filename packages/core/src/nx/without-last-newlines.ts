/** A shell text without the newlines at its end, which mean nothing unless a backslash makes the first a part of a line. */
export function withoutLastNewlines(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\n') end -= 1;
  return text[end - 1] === '\\' ? text : text.slice(0, end);
}
