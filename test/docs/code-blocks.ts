import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fenced code block of a Markdown file. */
export interface CodeBlock {
  /** `README.md:12`, the place of its first line. */
  readonly place: string;
  readonly language: string;
  /** Words after the language, e.g. `no-run`. */
  readonly marks: readonly string[];
  readonly text: string;
}

/** The repository's root folder. */
export const root = join(import.meta.dirname, '../..');

/** All Markdown files that users read. */
function markdownFiles(): readonly string[] {
  const below = (folder: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.md') && !/node_modules|\/(?:etc|temp)\//.test(path));
  return ['README.md', ...below('docs'), ...below('packages'), ...below('examples')].sort();
}

/** The code blocks of all of them. */
export function codeBlocks(): readonly CodeBlock[] {
  return markdownFiles().flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return [...text.matchAll(/^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm)].map((match) => ({
      place: `${file}:${text.slice(0, match.index).split('\n').length + 1}`,
      language: match[1] ?? '',
      marks: (match[2] ?? '').split(' ').filter((mark) => mark !== ''),
      text: match[3] ?? '',
    }));
  });
}
