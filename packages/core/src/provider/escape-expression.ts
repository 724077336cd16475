/** Text as part of a regular expression between slashes that matches just this text, in JavaScript, RE2 and Java alike. */
export function escapeExpression(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
