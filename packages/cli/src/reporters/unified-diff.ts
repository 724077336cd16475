import { createTwoFilesPatch } from 'diff';

/** Two texts of one file, with `\n` line ends. */
export interface TextChange {
  /** With forward slashes. */
  readonly path: string;
  /** Absent when the file does not exist yet. */
  readonly before?: string | undefined;
  readonly after: string;
}

// Comparing texts that have nothing in common takes quadratic time, and nobody reads the result.
const maximumEdits = 2000;

/** The difference as `diff -u` and git show it. */
export function formatUnifiedDiff({ path, before, after }: TextChange): string {
  const oldName = before === undefined ? '/dev/null' : `a/${path}`;
  const newName = `b/${path}`;
  const patch = createTwoFilesPatch(oldName, newName, before ?? '', after, undefined, undefined, {
    context: 3,
    maxEditLength: before === undefined ? Number.POSITIVE_INFINITY : maximumEdits,
  });
  if (patch === undefined) return `--- ${oldName}\n+++ ${newName}\n@@ too different to show @@\n`;
  return patch.slice(patch.indexOf('---'));
}
