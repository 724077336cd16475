import { escapeInvisibleCharacters } from './hazards.js';

// Every line break that some reader knows; YAML 1.1 ends a line, and so a comment, at NEL, LS and PS too.
const LINE_BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;

/**
 * Comment lines, each with its line feed, that no text can break out of: one line per line of `text`, and characters
 * that readers reject shown as escapes.
 */
export function formatComment(text: string, indent: string): string {
  return text
    .split(LINE_BREAK)
    .map((line) => `${`${indent}# ${escapeInvisibleCharacters(line)}`.trimEnd()}\n`)
    .join('');
}
