import type { PlanEnvValue } from '@dtekit/core/provider';
import { literalText } from '@dtekit/core/reader';
import { lowerEnv } from '../lower/env.js';

/** Variables that exported lines set. */
export type ReadExports = ReadonlyMap<string, PlanEnvValue>;

/** Reads the lines that set variables which CircleCI works out; `undefined` where a line does something else. */
export function readEnvExports(lines: readonly string[]): ReadExports | undefined {
  const env = new Map<string, PlanEnvValue>();
  for (let index = 0; index < lines.length; ) {
    const read = readExport(lines.slice(index, index + 2));
    if (read === undefined) return undefined;
    env.set(read.name, read.value);
    index += read.length;
  }
  return env;
}

interface ReadExport {
  readonly name: string;
  readonly value: PlanEnvValue;
  readonly length: number;
}

function readExport(lines: readonly string[]): ReadExport | undefined {
  const [, name = '', word = ''] = /^export (\w+)=(.*)$/.exec(lines[0] ?? '') ?? [];
  for (const value of candidates(word)) {
    const { exports } = lowerEnv(new Map([[name, value]]), 'parallelism');
    if (exports.length > 0 && exports.every((line, index) => line === lines[index])) {
      return { name, value, length: exports.length };
    }
  }
  return undefined;
}

/** What the value may have been; the longer reading first. */
function candidates(word: string): readonly PlanEnvValue[] {
  const [, variable] = /^"\$(?!CIRCLE_)(\w+)"$/.exec(word) ?? [];
  const [, prefix = ''] = /^(.*)"\$CIRCLE_NODE_INDEX"$/.exec(word) ?? [];
  const quoted = literalText(prefix);
  return [
    { kind: 'branch', of: 'change-request-or-branch' },
    { kind: 'branch', of: 'change-request' },
    ...(variable === undefined ? [] : [{ kind: 'secret', variable } as const]),
    ...(quoted?.endsWith('-') === true ? [{ kind: 'agent-name', prefix: quoted.slice(0, -1) } as const] : []),
  ];
}
