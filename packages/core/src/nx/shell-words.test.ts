import { describe, expect, it } from 'vitest';
import { plainWords, shellTokens } from './shell-words.js';

/** Words as their segments, references in angle brackets; marks by kind. */
function shown(text: string): readonly string[] {
  return shellTokens(text).map((token) =>
    token.kind === 'word'
      ? token.segments.map(({ kind, text: part }) => (kind === 'text' ? part : `<${part}>`)).join('')
      : `${token.kind} ${token.raw}`,
  );
}

describe('shellTokens', () => {
  it.each([
    ['words at blanks', 'a  b\tc ', ['a', 'b', 'c']],
    ['no words in an empty text', '', []],
    ['an empty word in quotes', `a '' ""`, ['a', '', '']],
    ['single quotes literally', `'a "b" \\ $X \`c\`'`, ['a "b" \\ $X `c`']],
    ['escapes in double quotes, but only those that there are', '"\\" \\$ \\` \\\\ \\n"', ['" $ ` \\ \\n']],
    ['escapes outside of quotes', 'a\\ b \\$X \\\\', ['a b', '$X', '\\']],
    ['a backslash at the very end', 'a\\', ['a\\']],
    ['stretches of one word', `a'b'"c"d`, ['abcd']],
    ['continued lines as one', 'npx nx \\\n  affected -\\\nt x', ['npx', 'nx', 'affected', '-t', 'x']],
    ['line breaks in double quotes that are escaped away', '"a\\\nb"', ['ab']],
    ['variables', 'a$B"$C"${D:-e f}', ['a<$B><$C><${D:-e f}>']],
    ['parameters', '$1 $@ $?', ['<$1>', '<$@>', '<$?>']],
    ['a dollar sign that starts nothing', '$ a$ "$"', ['$', 'a$', '$']],
    [
      'command substitutions as one word',
      'x=$(git log | (cat; echo ")")) y',
      ['x=<$(git log | (cat; echo ")"))>', 'y'],
    ],
    ['backquotes', '`a \\` b`c', ['<`a \\` b`>c']],
    ['nested expansions', '"${A:-$(echo "}")}"', ['<${A:-$(echo "}")}>']],
    ['quotes inside of expansions', "${A:-'}'} $(echo `echo \\)` \\))", ["<${A:-'}'}>", '<$(echo `echo \\)` \\))>']],
    [
      'operators without blanks',
      'a&&b||c;d|e&f>g',
      [
        'a',
        'operator &&',
        'b',
        'operator ||',
        'c',
        'operator ;',
        'd',
        'operator |',
        'e',
        'operator &',
        'f',
        'operator >',
        'g',
      ],
    ],
    ['the longest operator', 'a>>b<<-c', ['a', 'operator >>', 'b', 'operator <<-', 'c']],
    ['quoted operators as text', `'&&' "|" \\;`, ['&&', '|', ';']],
    ['newlines', 'a\nb', ['a', 'operator \n', 'b']],
    ['comments, but only at the start of a word', 'a#b #c d\ne', ['a#b', 'comment #c d', 'operator \n', 'e']],
    [
      'the lines of a here-document as one, behind the line that announces it',
      "a <<EOF && b <<-'X Y' | c\nif 'open\nEOF\n\ttext\n\tX Y\nd",
      [
        'a',
        'operator <<',
        'EOF',
        'operator &&',
        'b',
        'operator <<-',
        'X Y',
        'operator |',
        'c',
        'operator \n',
        "here-document if 'open\nEOF\n\ttext\n\tX Y\n",
        'd',
      ],
    ],
    [
      'a here-document that does not end',
      'a <<EOF\nb\n EOF',
      ['a', 'operator <<', 'EOF', 'operator \n', 'here-document b\n EOF'],
    ],
    ['here-strings as any other redirection', 'a <<<b\nc', ['a', 'operator <<<', 'b', 'operator \n', 'c']],
    ['other white space as text', 'a\u00a0b\rc', ['a\u00a0b\rc']],
  ])('reads %s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it.each(["a 'b", 'a "b', 'a ${b', 'a $(b', 'a `b', 'a "$(b"', 'a "`b"', "a ${b'}", 'a $(`b)', "a $'b'", 'a $"b"'])(
    'marks the tail of %j as unreadable',
    (text) => {
      expect(shown(text)).toEqual(['a', `unreadable ${text.slice(2)}`]);
    },
  );

  it('tells where each token stands', () => {
    const text = ' a "b c"&& d';
    expect(shellTokens(text).map(({ start, end, raw }) => [text.slice(start, end), raw])).toEqual([
      ['a', 'a'],
      ['"b c"', '"b c"'],
      ['&&', '&&'],
      ['d', 'd'],
    ]);
  });

  it('survives any depth of nesting', () => {
    const depth = 50_000;
    expect(shown(`"${'${A:-'.repeat(depth)}${'}'.repeat(depth)}"`)).toHaveLength(1);
    expect(shown('$('.repeat(depth))[0]).toMatch(/^unreadable/);
  });
});

describe('plainWords', () => {
  it('gives the words of one command', () => {
    expect(plainWords('npx nx affected')?.map((word) => word.raw)).toEqual(['npx', 'nx', 'affected']);
  });

  it.each(['a && b', 'a # b', "a 'b", 'a > b', 'a\nb'])('gives nothing for %j', (text) => {
    expect(plainWords(text)).toBeUndefined();
  });
});
