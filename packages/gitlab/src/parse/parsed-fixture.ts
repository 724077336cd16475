import { type ParseContext, type Parsed, readYaml } from '@dtekit/core/reader';
import type { GitLabDocument } from '../document/document.js';
import { parse } from './parse.js';

/** Parses the lines of a file, for tests. `files`: the other files of the repository, by path. */
export function parseLines(
  lines: readonly string[],
  {
    file = '.gitlab-ci.yml',
    files = {},
  }: { readonly file?: string; readonly files?: Readonly<Record<string, string>> } = {},
): Parsed<GitLabDocument> {
  const context: ParseContext = {
    readFile: (path) => (files[path] === undefined ? undefined : readYaml(path, files[path]).file),
    lacksFile: (path) => files[path] === undefined && path.startsWith('gone'),
  };
  return parse(readYaml(file, lines.join('\n')).file, context);
}
