import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excludeEachOther, simpleCommands } from './simple-commands.js';

const texts = (text: string) => simpleCommands(text).map((command) => command.text);
const inBackground = (text: string) =>
  simpleCommands(text)
    .filter(({ isBackground }) => isBackground)
    .map((command) => command.text);

describe('the commands of a shell text', () => {
  it('are told apart with what stands between them', () => {
    const commands = simpleCommands('npm ci && npx nx build; echo "a && b" | cat & wait\n# done\nexit 0');
    expect(commands.map(({ text, operator, line }) => [text, operator, line])).toEqual([
      ['npm ci', '&&', 0],
      ['npx nx build', ';', 0],
      ['echo "a && b"', '|', 0],
      ['cat', '&', 0],
      ['wait', '\n', 0],
      ['exit 0', '', 2],
    ]);
  });

  it('keep their redirections', () => {
    expect(simpleCommands('echo x >> "$BASH_ENV" 2>&1')).toEqual([
      { text: 'echo x >> "$BASH_ENV" 2>&1', operator: '', isBackground: false, line: 0, branches: [] },
    ]);
    expect(texts('> log echo a; { b; } > log 2>&1; c')).toEqual(['> log echo a', 'b', 'c']);
  });

  it('are found in every construct', () => {
    expect(texts('if a; then\n  b\nelif c; then d; else e; fi && f')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(texts('for x in a b; do c "$x"; done; d')).toEqual(['c "$x"', 'd']);
    expect(texts('for ((i = 0; i < 3; i++)); do a; done')).toEqual(['a']);
    expect(texts('for x\ndo\n  a\ndone < file')).toEqual(['a']);
    expect(texts('while a; do b; done | c')).toEqual(['a', 'b', 'c']);
    expect(texts('until ! a; do b; done')).toEqual(['a', 'b']);
    expect(texts('case "$X" in\n  a | b) c ;;\n  (d)\n    e; f ;;\n  *) ;;\nesac; g')).toEqual(['c', 'e', 'f', 'g']);
    expect(texts('(cd web && a) || { b; exit 1; }')).toEqual(['cd web', 'a', 'b', 'exit 1']);
    expect(texts('a || b | c |& d')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('hold what only looks like a construct', () => {
    expect(texts('[[ $A == "b" && ( -n $C || $D > 1 ) ]] && a')).toEqual([
      '[[ $A == "b" && ( -n $C || $D > 1 ) ]]',
      'a',
    ]);
    expect(texts('pids=(); pids+=($!); list=(a\n"b;c" d); e')).toEqual([
      'pids=()',
      'pids+=($!)',
      'list=(a\n"b;c" d)',
      'e',
    ]);
    expect(texts('((i++)); a <(b | c) d; echo if then {a,b}')).toEqual([
      '((i++))',
      'a <(b | c) d',
      'echo if then {a,b}',
    ]);
    expect(texts('cat <<EOF > file && a\nif then (\nEOF\nb')).toEqual(['cat <<EOF > file', 'a', 'b']);
  });

  it('are one for a function, which runs when it is called', () => {
    expect(texts('log() {\n  { a; }\n  b\n}\nfunction f { c; }; g()\n(\n d\n)\nlog e')).toEqual([
      'log() {\n  { a; }\n  b\n}',
      'function f { c; }',
      'g()\n(\n d\n)',
      'log e',
    ]);
  });

  it('are one for what cannot be read, or is nested too deep', () => {
    expect(texts('a; b "open\nc')).toEqual(['a', 'b "open\nc']);
    expect(texts(`a; ${'( '.repeat(60)}b; c`)).toEqual(['a', `${'( '.repeat(9)}b; c`]);
  });

  it('know the line they start on', () => {
    const lines = simpleCommands('a \\\n  b\n\n# c\nif d; then\n  e &&\n    f\nfi').map(({ text, line }) => [
      text,
      line,
    ]);
    expect(lines).toEqual([
      ['a \\\n  b', 0],
      ['d', 4],
      ['e', 5],
      ['f', 6],
    ]);
  });

  it('know whether they run in the background, alone or with their group', () => {
    expect(inBackground('a & b; (c; d) & for x in 1 2; do e; done & wait')).toEqual(['a', 'c', 'd', 'e']);
    expect(inBackground('for x in 1 2; do a & done; b && c &> log')).toEqual(['a']);
  });

  it('are none in an empty text', () => {
    expect(simpleCommands(' \n ')).toEqual([]);
  });

  it('exclude each other in different branches of one construct', () => {
    const pairs = (text: string) => {
      const commands = simpleCommands(text);
      return commands.flatMap((left, index) =>
        commands
          .slice(index + 1)
          .filter((right) => excludeEachOther(left.branches, right.branches))
          .map((right) => left.text + right.text),
      );
    };
    expect(pairs('if a; then b; if c; then d; fi; elif e; then f; else g; fi; h')).toEqual([
      'be',
      'bf',
      'bg',
      'ce',
      'cf',
      'cg',
      'de',
      'df',
      'dg',
      'eg',
      'fg',
    ]);
    expect(pairs('case $X in 1) a; b;; 2) c;; esac; if d; then e; fi')).toEqual(['ac', 'bc']);
  });

  it('are found in any text, in order and without an end', () => {
    const word = fc.constantFrom(
      ...'if then elif else fi for in while do done case esac function { } ! a b( ( ) ;; ; & && || | < << EOF > [[ ]] " \' $( ) \n #'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(' ');
        let from = 0;
        for (const command of simpleCommands(text)) {
          const start = text.indexOf(command.text, from);
          expect(start).toBeGreaterThanOrEqual(from);
          expect(command.text.trim()).not.toBe('');
          from = start + 1;
        }
      }),
    );
  });
});
