/**
 * Text in which CircleCI finds no expression: from version 2.1 on `<<` starts one anywhere in a configuration, and `\<<`
 * is the literal (https://github.com/CircleCI-Public/config-preview-sdk).
 */
export function escapeText(text: string): string {
  return text.replaceAll('<<', '\\<<');
}
