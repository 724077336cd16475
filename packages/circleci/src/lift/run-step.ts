import { memberOf, memberPairs, type Path } from '@dtekit/core/provider';
import type { Through } from '@dtekit/core/reader';
import type { ExpandedStep } from './expand-steps.js';
import { resolveText } from './expression.js';
import type { Scope } from './scope.js';
import { withoutTrailing } from './without-trailing.js';

/** A `run` step, its settings read. */
export interface ReadRun {
  /** What the shell runs. */
  readonly text: string;
  /** Whether it runs even after a failure. */
  readonly isAlways: boolean;
  /** `no_output_timeout` in minutes; absent where the step has none. */
  readonly silenceMinutes?: number | 'unknown';
  /** `working_directory`; absent where the step has none. */
  readonly directory?: string | 'unknown';
  /** Where the lines that the file has for the shell are; absent where they are those of an orb. */
  readonly lines?: { readonly path: Path; readonly count: number };
  /** Where the step is. */
  readonly path: Path;
  readonly through: readonly Through[];
}

/** Reads a `run` step; `undefined` where it has no command. */
export function readRun({ name, body, path, scope, through }: ExpandedStep): ReadRun | undefined {
  const command = typeof body === 'string' ? body : memberOf(body, 'command');
  if (typeof command !== 'string') return undefined;
  const setting = (key: string): string | undefined => readSetting(memberOf(body, key), scope);
  const timeout = setting('no_output_timeout');
  const directory = setting('working_directory');
  const when = setting('when');
  const inBackground = setting('background') === 'true';
  const ownText = shellText(command, scope);
  const text = withVariables(memberOf(body, 'environment'), ownText, scope);
  return {
    text: inBackground ? `${text} &` : text,
    isAlways: when === 'always' || when === 'on_fail',
    ...(timeout === undefined ? {} : { silenceMinutes: minutesOf(timeout) ?? 'unknown' }),
    ...(directory === undefined ? {} : { directory }),
    lines: { path: [...path, name, ...(typeof body === 'string' ? [] : ['command'])], count: lineCount(ownText) },
    path,
    through,
  };
}

/** How many lines a text has. */
export function lineCount(text: string): number {
  return text.split('\n').length;
}

function readSetting(value: unknown, scope: Scope): string | undefined {
  if (value === undefined || value === null || typeof value === 'object') return undefined;
  const { text, unresolved } = resolveText(String(value), scope);
  return unresolved.length > 0 ? 'unknown' : text;
}

/**
 * The text of a command. What is known only when a pipeline runs becomes a reference, as which it is read as some value;
 * left as it is, a shell would take `<<` for a here-document.
 */
function shellText(command: string, scope: Scope): string {
  const { text, unresolved } = resolveText(command, scope);
  const referenced = unresolved.reduce(
    (line, name) => line.replace(`<< ${name} >>`, `\${${name.replaceAll(/[^\w.]+/g, '_')}}`),
    text,
  );
  return withoutTrailing('\n', referenced);
}

/** Variables of the step alone, as the shell would set them. */
function withVariables(environment: unknown, text: string, scope: Scope): string {
  const words = memberPairs(environment).map(([name, value]) => {
    const written = shellText(String(value ?? ''), scope);
    return `${name}=${/^[\w./:@%+-]+$/.test(written) ? written : `"${written.replaceAll(/["\\`]/g, '\\$&')}"`}`;
  });
  if (words.length === 0) return text;
  return text.includes('\n') || /[;&|]/.test(text)
    ? [...words.map((word) => `export ${word}`), text].join('\n')
    : [...words, text].join(' ');
}

const unitMinutes: ReadonlyMap<string, number> = new Map([
  ['s', 1 / 60],
  ['m', 1],
  ['h', 60],
]);

/** A duration such as `60m` or `1.25h` in minutes; `undefined` where it is none. */
function minutesOf(duration: string): number | undefined {
  if (!/^(?:\d+(?:\.\d+)?[smh])+$/.test(duration)) return undefined;
  const parts = [...duration.matchAll(/([\d.]+)([smh])/g)];
  return parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (unitMinutes.get(unit) ?? 0), 0);
}
