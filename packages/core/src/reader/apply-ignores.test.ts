import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { readYaml } from '../source/read-yaml.js';
import { applyIgnores } from './apply-ignores.js';

const codes = ['dte/shallow-clone', 'dte/timeout-order', 'toy/no-lines'];

function finding(line: number, code = 'dte/shallow-clone'): Diagnostic {
  const location = { file: 'ci.yml', line, column: 1, endLine: line, endColumn: 2 };
  return { code, severity: 'error', message: 'm', hint: 'h', path: [], location };
}

/** The lines whose findings are left, one being in each line of the text; and what is said about the comments. */
function apply(text: string): { readonly lines: readonly number[]; readonly remarks: readonly string[] } {
  const { file } = readYaml('ci.yml', text);
  const findings = text.split('\n').map((_, index) => finding(index + 1));
  const left = applyIgnores(findings, [file], codes);
  return {
    lines: left.filter(({ code }) => code === 'dte/shallow-clone').map(({ location }) => location?.line ?? 0),
    remarks: left.filter(({ code }) => code !== 'dte/shallow-clone').map(({ message }) => message),
  };
}

describe('a comment', () => {
  it('at the end of a line is about that line', () => {
    expect(apply('a: 1\nb: 2 # dte-ignore dte/shallow-clone\nc: 3').lines).toEqual([1, 3]);
    expect(apply('a: # dte-ignore dte/shallow-clone\n  b: 2').lines).toEqual([2]);
  });

  it('alone is about the next line that is no comment', () => {
    expect(apply('# dte-ignore dte/shallow-clone\n# more\n\na: 1\nb: 2').lines).toEqual([1, 2, 3, 5]);
  });

  it('alone is about the whole block that the line opens', () => {
    const text = 'a: 1\n# dte-ignore dte/shallow-clone\nb:\n  c:\n    - d\n\n    - e\nf: 1\n';
    expect(apply(text).lines).toEqual([1, 2, 8, 9]);
  });

  it('alone may be within a block, and above an item or a text', () => {
    const text = 'a:\n  # dte-ignore dte/shallow-clone\n  - b: 1\n    c: 2\n  - d: |\n      e\n      f\n';
    expect(apply(text).lines).toEqual([1, 2, 5, 6, 7, 8]);
    expect(
      apply(text.replace('  # dte', '  # no').replace('  - d: |', '  # dte-ignore dte/shallow-clone\n  - d: |')).lines,
    ).toEqual([1, 2, 3, 4, 5, 9]);
  });

  it('does not reach into what a line only repeats', () => {
    expect(apply('a: &a\n  b: 1\n# dte-ignore dte/shallow-clone\nc:\n  <<: *a\nd: *a').lines).toEqual([1, 2, 3, 6]);
  });

  it('for the file is about all of it', () => {
    expect(apply('a: 1\nb: 2 # dte-ignore-file dte/shallow-clone').lines).toEqual([]);
  });

  it('may name several codes, and a reason', () => {
    const reasons = ['a: 1 # dte-ignore dte/timeout-order, dte/shallow-clone -- dte/none and so on'];
    for (const text of reasons) {
      expect(apply(text)).toEqual({
        lines: [],
        remarks: ['nothing to ignore: there is no `dte/timeout-order` in line 1'],
      });
    }
    expect(apply('a: 1 #dte-ignore dte/shallow-clone dte/shallow-clone').lines).toEqual([]);
    expect(apply('a: 1 # dte-ignore dte/shallow-clone --').remarks).toEqual([]);
  });

  it('is none within a text, nor where it is spelt otherwise', () => {
    const text = 'a: |\n  # dte-ignore-file dte/shallow-clone\nb: 1 # see dte-ignore dte/shallow-clone\n';
    expect(apply(text)).toEqual({ lines: [1, 2, 3, 4], remarks: [] });
    expect(apply('a: 1 # dte-ignored dte/shallow-clone').remarks).toEqual([]);
  });

  it('at the very end is about nothing', () => {
    const { file } = readYaml('ci.yml', 'a: 1\n# dte-ignore dte/shallow-clone\n# end\n');
    const [remark] = applyIgnores([], [file], codes);
    expect(remark?.message).toBe('nothing to ignore: there is no `dte/shallow-clone` in line 2');
  });
});

describe('a comment that ignores nothing', () => {
  function remarkOn(text: string): readonly Diagnostic[] {
    return applyIgnores([], [readYaml('ci.yml', text).file], codes);
  }

  it('is told', () => {
    expect(remarkOn('# dte-ignore toy/no-lines\na:\n  b: 1\n')).toEqual([
      {
        code: 'file/unused-ignore',
        severity: 'info',
        message: 'nothing to ignore: there is no `toy/no-lines` in lines 2 to 3',
        hint: 'take it out, or put it at the end of the line of the finding, or on a line of its own above that line or its block',
        path: [],
        location: { file: 'ci.yml', line: 1, column: 14, endLine: 1, endColumn: 26 },
      },
    ]);
    expect(remarkOn('a: 1 # dte-ignore-file toy/no-lines')[0]?.message).toBe(
      'nothing to ignore: there is no `toy/no-lines` in this file',
    );
  });

  it('is told where it names what is no code', () => {
    expect(remarkOn('a: 1 # dte-ignore dte/shalow-clone')).toEqual([
      {
        code: 'file/unknown-ignore',
        severity: 'warning',
        message: '`dte/shalow-clone` is no code to ignore',
        hint: 'did you mean `dte/shallow-clone`?',
        path: [],
        location: { file: 'ci.yml', line: 1, column: 19, endLine: 1, endColumn: 35 },
      },
    ]);
    expect(remarkOn('a: 1 # dte-ignore no-lines')[0]?.hint).toBe('did you mean `toy/no-lines`?');
    expect(remarkOn('a: 1 # dte-ignore gitlab/anything-else')[0]?.hint).toBe('take the code from the finding');
  });

  it('is told once where it gives a reason without its mark, or names nothing', () => {
    const advice = 'write `# dte-ignore CODE`, several codes with commas, and a reason behind `--`';
    expect(remarkOn('a: 1 # dte-ignore for some reason').map(({ message, hint }) => [message, hint])).toEqual([
      ['`for` is no code to ignore', advice],
    ]);
    expect(remarkOn('a: 1 # dte-ignore').map(({ message, hint }) => [message, hint])).toEqual([
      ['the comment ignores no code', advice],
    ]);
  });

  it('is not told without end', () => {
    expect(remarkOn('a: 1 # dte-ignore toy/no-lines\n'.repeat(2000))).toHaveLength(100);
  });
});
