import { describe, expect, it } from 'vitest';
import { readYaml } from './read-yaml.js';

/** What is told of a text, as `line:column message`, without the hint. */
function told(text: string): readonly string[] {
  return readYaml('ci.yml', text).diagnostics.map(
    ({ code, message, location }) => `${location?.line}:${location?.column} ${code} ${message}`,
  );
}

describe('a syntax error', () => {
  it('is told with its place, in words, and with what to do', () => {
    expect(readYaml('ci.yml', 'a:\n  image: node: 22 # new\n').diagnostics).toEqual([
      {
        code: 'file/syntax',
        severity: 'error',
        message: 'the value `node: 22 # new` has a `: ` of its own',
        hint: 'put the whole value in quotes if it is text, or begin a new line behind the first `:`',
        path: [],
        location: { file: 'ci.yml', line: 2, column: 10, endLine: 2, endColumn: 24 },
      },
    ]);
  });

  it.each([
    ['a: "b\nc: d\n', '1:4 the text that begins with `"` is never closed'],
    ["- 'b\n- c\n", "1:3 the text that begins with `'` is never closed"],
    ["a: 'it's'\n", "1:8 `s'` stands behind the closing quote"],
    ["- 'a' && b\n", '1:7 `&& b` stands behind the closing quote'],
    ['a: *b c\nx: &b 1\n', '1:7 `c` stands behind the end of a value'],
    ['a:\n\tb: c\n', '2:1 a tab stands in the indentation'],
    ['a:\n  b: 1\n c: 2\n', '3:2 `c: 2` begins in another column than what it belongs to'],
    ['a:\n  - b\n - c\n', '3:2 `- c` begins in another column than what it belongs to'],
    ['a:\n  b: 1\n   c: 2\n', '3:4 `c: 2` is indented deeper than the line above, which has a value already'],
    ['a:\n - b\n  c: d\n', '3:3 `c: d` is indented deeper than the line above, which has a value already'],
    ['a: 1\nb:2\nc: 3\n', '2:1 the `:` in `b:2` has no blank behind it'],
    ['a: 1\nfoo\nc: 3\n', '2:1 `foo` is neither a key nor an item of a list'],
    ['a: b\n- c\n', '2:1 `- c` is an item of a list among keys'],
    ['a: - b\n', '1:4 a list begins on the line of its key'],
    ['a: |\nb\n', '2:1 `b` is neither a key nor an item of a list'],
    ['a: |x\n  b\n', '1:5 text stands on the line of `|` or `>`'],
    ['a: >2\n  b\n c\n', '3:2 `c` begins in another column than what it belongs to'],
    ['a: [b, c\nd: e\n', '1:4 what begins with `[` is never closed, or has a line that is not indented'],
    ['a: [b, [c]\nd: e\n', '1:4 what begins with `[` is never closed, or has a line that is not indented'],
    ['a: {b: c\n', '1:4 what begins with `{` is never closed, or has a line that is not indented'],
    ['a: ["b" "c"]\n', '1:9 two entries between brackets have no `,` between them'],
    ['a: [b,,c]\n', '1:7 a `,` has nothing before it'],
    ['a: ]\n', '1:4 `]` stands where nothing can stand'],
    ['a: [b: c\n- d]\n', '1:4 what begins with `[` is never closed, or has a line that is not indented'],
    ['a: @b\n', '1:4 a text cannot begin with `@`'],
    ['a: `b`\n', '1:4 a text cannot begin with a backtick'],
    ['a: %b\n', '1:4 a text cannot begin with `%`'],
    ['a: "\\d"\n', '1:5 `\\d` means nothing in double quotes'],
    ['a: "b"#c\n', '1:7 a `#` has no blank before it'],
    ['a: &x &y b\n', '1:7 a value has more than one anchor or tag'],
    ['a: &\n', '1:4 a `*` or `&` has no name behind it'],
    ['--- a: b\n', '1:5 data begins on the line of `---`'],
    ['%a\nb: c\n', '2:1 a line before begins with `%`, which only directives do'],
    ['a: !<b\n', '1:4 verbatim tags must end with a >'],
  ])('is found in %j', (text, expected) => {
    const found = told(text).filter((line) => line.includes(' file/syntax '));
    expect(found.map((line) => line.replace('file/syntax ', ''))).toContain(expected);
  });

  it('is told once for what follows from it', () => {
    expect(told('a:\n  - b\n - c\n')).toHaveLength(1);
    expect(told('a:\n  b: 1\n   c: 2\n')).toHaveLength(1);
    expect(told('a: *\n')).toHaveLength(1);
    expect(told('- a: b: c\n')).toHaveLength(1);
  });

  it('has its place inside the file, also at its end', () => {
    const end = (text: string) => readYaml('ci.yml', text).diagnostics[0]?.location;
    expect(end('%a\n')).toEqual({ file: 'ci.yml', line: 2, column: 1, endLine: 2, endColumn: 1 });
    expect(end('a:\n\tb: c\n')).toEqual({ file: 'ci.yml', line: 2, column: 1, endLine: 2, endColumn: 2 });
  });

  it('does not hide another one elsewhere, nor what is wrong in the data', () => {
    expect(told('a: b: c\nd: *e\nf: "\\d"\n').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '1:4 file/syntax',
      '2:4 file/unknown-anchor',
      '3:5 file/syntax',
    ]);
  });

  it('shows nothing that looks like a secret', () => {
    const [line] = told(`a: ghp_${'x1Y2'.repeat(9)}: b\n`);
    expect(line).toBe('1:4 file/syntax the value `…` has a `: ` of its own');
  });

  it('leaves data that can be read', () => {
    const { root } = readYaml('ci.yml', 'a: "\\d"\nb: 1\n').file;
    expect(root?.kind === 'mapping' && [...root.entries.keys()]).toEqual(['a', 'b']);
  });
});
