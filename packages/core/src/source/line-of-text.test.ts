import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOfText } from './line-of-text.js';
import { readYaml } from './read-yaml.js';
import { memberNode, type SourceScalar } from './source-node.js';

function textAt(yaml: string): SourceScalar {
  const node = memberNode(readYaml('ci.yml', yaml).file.root, 'key');
  if (node?.kind !== 'scalar') throw new Error('expected a text');
  return node;
}

/** The lines of the file that the lines of a text are found in. */
function found(yaml: string): readonly (string | undefined)[] {
  const node = textAt(yaml);
  return node.text.split('\n').map((_, line) => {
    const range = lineOfText(node, line);
    return range && yaml.slice(range.start, range.end);
  });
}

describe('a line of a text', () => {
  it.each([
    ['key: |\n  a\n\n    b\n', ['a', undefined, 'b', undefined]],
    ['key: |2- # note\n   a\n  b', ['a', 'b']],
    ['key: |+\r\n  a\r\n  b\r\n', ['a', 'b', undefined]],
    ['key: |\n\n  a\n', [undefined, 'a', undefined]],
    ['key: >\n  a\n  b\n\n  c\n', ['a', 'c', undefined]],
    ['key: >-\n  a\n    b\n  c\n\n  d', ['a', 'b', 'c', 'd']],
    ['key: >\n\n  a\n\n\n  b\n', [undefined, 'a', undefined, 'b', undefined]],
    ['key: a\n  b\n\n  c\n', ['a', 'c']],
    ["key: 'a\n  b\n\n\n  c'\n", ["'a", undefined, "c'"]],
    ['key: "a\\nb \\\\\n\n  c\\n\n\n  d"\n', ['"a\\nb \\\\', '"a\\nb \\\\', 'c\\n', 'c\\n', 'd"']],
    ['key: one\n', ['one']],
  ])('is found in %j', (yaml, lines) => {
    expect(found(yaml)).toEqual(lines);
  });

  it('that does not exist is not found', () => {
    expect(lineOfText(textAt('key: |\n  a\n'), 7)).toBeUndefined();
    expect(lineOfText(textAt('key: |\n  a\n'), -1)).toBeUndefined();
  });

  it('is the one with its words, whatever the style', () => {
    const indent = fc.nat({ max: 2 });
    const line = fc.option(indent, { freq: 3 });
    fc.assert(
      fc.property(
        fc.constantFrom('|', '>', '|-', '>+', "'", '"', ''),
        fc.array(line, { minLength: 1 }),
        (style, shape) => {
          const isBlock = /[|>]/.test(style);
          const words = shape.map((extra, index) =>
            extra === null ? '' : `${' '.repeat(isBlock ? extra : 0)}w${index}x`,
          );
          const body = [isBlock ? '' : 'begin', 'w', ...words, 'end'].join('\n  ');
          const yaml = isBlock ? `key: ${style}${body}\n` : `key: ${style}${body}${style}\n`;
          const node = textAt(yaml);
          for (const [index, told] of node.text.split('\n').entries()) {
            const [word] = told.match(/\w+/) ?? [];
            if (word === undefined) continue;
            const range = lineOfText(node, index);
            expect(range && yaml.slice(range.start, range.end)).toContain(word);
          }
        },
      ),
    );
  });
});
