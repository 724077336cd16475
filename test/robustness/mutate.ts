import type { Random } from './random.js';

/** The lines of a file, to be changed. */
type Lines = string[];

/** Changes a file in some of the ways that typing, merging and copying do; `other` is a file to take parts from. */
export function mutate(text: string, other: string, random: Random): string {
  const lines = text.split('\n');
  const times = 1 + random.below(4);
  for (let time = 0; time < times; time++) random.pick(mutations)(lines, random, other);
  const changed = lines.join('\n');
  return random.below(12) === 0 ? changed.slice(0, random.below(changed.length + 1)) : changed;
}

type Mutation = (lines: Lines, random: Random, other: string) => void;

const mutations: readonly [Mutation, ...Mutation[]] = [
  removeLines,
  repeatLines,
  swapLines,
  indentLines,
  replaceValue,
  replaceValue,
  replaceValue,
  renameKey,
  insertSign,
  insertSign,
  insertLine,
  takeLinesOf,
  moveValue,
];

function removeLines(lines: Lines, random: Random): void {
  lines.splice(random.below(lines.length + 1), 1 + random.below(3));
}

function repeatLines(lines: Lines, random: Random): void {
  const start = random.below(lines.length + 1);
  lines.splice(start, 0, ...lines.slice(start, start + 1 + random.below(6)));
}

function swapLines(lines: Lines, random: Random): void {
  const [first, second] = [random.below(lines.length + 1), random.below(lines.length + 1)];
  const line = lines[first];
  lines[first] = lines[second] ?? '';
  lines[second] = line ?? '';
}

/** Moves a block to the right or to the left. */
function indentLines(lines: Lines, random: Random): void {
  const start = random.below(lines.length + 1);
  const change = random.pick([' ', '  ', '    ', '\t', '', '']);
  const end = Math.min(lines.length, start + 1 + random.below(5));
  for (let index = start; index < end; index++) {
    const line = lines[index] ?? '';
    lines[index] = change === '' ? line.replace(/^ {1,2}/, '') : change + line;
  }
}

/** Values of all types, and words that mean something to a provider or to YAML. */
const values: readonly [string, ...string[]] = [
  '',
  '~',
  'true',
  'yes',
  '0',
  '-1',
  '1e400',
  '.nan',
  '99999999999999999999',
  '[]',
  '{}',
  '[[]]',
  '[~]',
  '{a: b}',
  '{? [a]}',
  'text',
  '"te\\nxt"',
  "''",
  '|',
  '>-',
  '*base',
  '&base x',
  '!reference [.a, script]',
  '!unknown x',
  '"$VARIABLE"',
  '<< parameters.x >>',
  '<< matrix.x >>',
  '$[[ inputs.x ]]',
  '"1h 30m"',
  'npx nx-cloud start-agent',
  'npx nx-cloud start-ci-run --distribute-on="3 linux-medium-js" --stop-agents-after=e2e',
  'npx nx affected -t "lint',
  'echo \'a" && cd $(',
  '[one, 2, {three: [four]}]',
  '{matrix: [{A: [1, 2]}]}',
  '{if: $A == "b", when: manual}',
  '2026-01-01',
  '\u0000',
  '\u001b[0m',
  '😀',
  '__proto__',
  'constructor',
];

function replaceValue(lines: Lines, random: Random): void {
  const index = random.below(lines.length + 1);
  lines[index] = (lines[index] ?? 'key: x').replace(
    /^(\s*(?:- )?(?:[^:]*:)?).*/,
    `$1 ${random.pick(values).replaceAll('$', '$$$$')}`,
  );
}

const keys: readonly [string, ...string[]] = [
  '<<',
  '__proto__',
  'constructor',
  'toString',
  '0',
  '1.10',
  '""',
  '~',
  '? [a, b]',
  'jobs',
  'job',
  'steps',
  'step',
  'script',
  'stage',
  'stages',
  'needs',
  'extends',
  'include',
  'rules',
  'only',
  'default',
  'parallel',
  'matrix',
  'pipelines',
  'definitions',
  'caches',
  'variables',
  'workflows',
  'commands',
  'executors',
  'parameters',
  'orbs',
  'when',
  'run',
  'image',
  'services',
  'condition',
  '.pre',
];

function renameKey(lines: Lines, random: Random): void {
  const index = random.below(lines.length + 1);
  lines[index] = (lines[index] ?? 'key: x').replace(/^(\s*(?:- )?)[^:]*/, `$1${random.pick(keys)}`);
}

const signs: readonly [string, ...string[]] = [
  ':',
  ': ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '#',
  ' #',
  '&a ',
  '*a',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  ',',
  '?',
  '\\',
  '\t',
  '\r',
  '\r\n',
  '$',
  '$(',
  '${',
  '<<',
  '>>',
  '\uFEFF',
  '\u2028',
  '\u0085',
];

function insertSign(lines: Lines, random: Random): void {
  const index = random.below(lines.length + 1);
  const line = lines[index] ?? '';
  const column = random.below(line.length + 1);
  lines[index] = line.slice(0, column) + random.pick(signs) + line.slice(column);
}

const lonelyLines: readonly [string, ...string[]] = [
  '---',
  '...',
  '%YAML 1.1',
  '# dte-ignore dte/shallow-clone',
  '# dte-ignore-file dte/none, x -- y',
  '<<: *base',
  '<<: [*base, {a: b}]',
  'base: &base { script: [*base] }',
  'base: &base { variables: { A: b } }',
  'include: { local: a.yml }',
  'extends: [a, b]',
  '- echo: x',
  '- ',
  'key:',
  '? complex',
  ': value',
];

function insertLine(lines: Lines, random: Random): void {
  const index = random.below(lines.length + 1);
  const indent = random.pick([/^\s*/.exec(lines[index] ?? '')?.[0] ?? '', '', '  ']);
  lines.splice(index, 0, indent + random.pick(lonelyLines));
}

function takeLinesOf(lines: Lines, random: Random, other: string): void {
  const others = other.split('\n');
  const start = random.below(others.length);
  const taken = others.slice(start, start + 1 + random.below(12));
  lines.splice(random.below(lines.length + 1), random.below(4), ...taken);
}

/** Gives a line the value of another one. */
function moveValue(lines: Lines, random: Random): void {
  const from = lines[random.below(lines.length + 1)] ?? '';
  const index = random.below(lines.length + 1);
  const value = from.slice(from.indexOf(':') + 1);
  lines[index] = (lines[index] ?? 'key: x').replace(/:.*/, () => `:${value}`);
}
