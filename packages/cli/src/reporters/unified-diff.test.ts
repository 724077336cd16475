import { describe, expect, it } from 'vitest';
import { formatUnifiedDiff } from './unified-diff.js';

const lines = (count: number, word: string): string =>
  Array.from({ length: count }, (_, index) => `${word} ${index}\n`).join('');

describe('formatUnifiedDiff', () => {
  it('shows three lines around a change', () => {
    expect(
      formatUnifiedDiff({ path: 'a b.yml', before: lines(9, 'x'), after: lines(9, 'x').replace('x 4', 'y') }),
    ).toBe(`--- a/a b.yml
+++ b/a b.yml
@@ -2,7 +2,7 @@
 x 1
 x 2
 x 3
-x 4
+y
 x 5
 x 6
 x 7
`);
  });

  it('shows a file that is not there as an empty one', () => {
    expect(formatUnifiedDiff({ path: 'new.yml', after: 'a\nb\n' })).toBe(
      '--- /dev/null\n+++ b/new.yml\n@@ -0,0 +1,2 @@\n+a\n+b\n',
    );
  });

  it('keeps a missing last line end in sight', () => {
    expect(formatUnifiedDiff({ path: 'a.yml', before: 'a\nb', after: 'a\nb\n' })).toContain(
      '\\ No newline at end of file',
    );
  });

  it('does not compare for minutes what has nothing in common', () => {
    const started = performance.now();
    const diff = formatUnifiedDiff({ path: 'a.yml', before: lines(20_000, 'old'), after: lines(20_000, 'new') });
    expect(diff).toBe('--- a/a.yml\n+++ b/a.yml\n@@ too different to show @@\n');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('shows all of a long new file', () => {
    expect(formatUnifiedDiff({ path: 'a.yml', after: lines(5_000, 'new') }).split('\n')).toHaveLength(5_004);
  });
});
