import { type Diagnostic, diagnose, didYouMean, type Path } from '@dtekit/core/provider';
import type { CircleCIParameter } from '../document/parameter.js';
import { circleciCatalog } from './catalog.js';

/** What is called with arguments. */
export interface Callee {
  readonly kind: 'job' | 'command' | 'executor';
  readonly name: string;
  readonly parameters: ReadonlyMap<string, CircleCIParameter>;
  /** Keys that stand beside the arguments and are none. */
  readonly ownKeys: readonly string[];
  /** Where it is called. */
  readonly path: Path;
}

/** The values that a parameter gets, several from a matrix. */
export interface Argument {
  readonly name: string;
  readonly values: readonly unknown[];
  readonly path: Path;
}

/** Whether something is called with the arguments that it takes. */
export function checkArguments(callee: Callee, given: readonly Argument[]): readonly Diagnostic[] {
  const { kind, name: calleeName, parameters, path } = callee;
  const missing = [...parameters]
    .filter(([name, parameter]) => parameter.default === undefined && !given.some((argument) => argument.name === name))
    .map(([name]) =>
      diagnose(circleciCatalog, 'circleci/missing-argument', { kind, callee: calleeName, name }, { path }),
    );
  return [...missing, ...given.flatMap((argument) => checkArgument(callee, argument))];
}

function checkArgument(callee: Callee, { name, values, path }: Argument): readonly Diagnostic[] {
  const { kind, parameters, ownKeys } = callee;
  const parameter = parameters.get(name);
  if (parameter === undefined) {
    const suggestion = didYouMean(name, [...parameters.keys(), ...ownKeys]);
    const details = { kind, callee: callee.name, name, suggestion };
    return [diagnose(circleciCatalog, 'circleci/unknown-argument', details, { path })];
  }
  const wrong = values.find((value) => !isOfType(value, parameter));
  if (wrong === undefined) return [];
  const details = { kind, callee: callee.name, name, type: parameter.type, value: JSON.stringify(wrong) };
  return [diagnose(circleciCatalog, 'circleci/argument-type', details, { path })];
}

function isOfType(value: unknown, { type, enum: allowed = [] }: CircleCIParameter): boolean {
  if (typeof value === 'string' && value.includes('<<')) return true;
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'boolean':
      // CircleCI reads the words of YAML 1.1 as booleans, which YAML 1.2 calls text.
      return typeof value === 'boolean' || /^(?:y|n|yes|no|on|off|true|false)$/i.test(String(value));
    case 'string':
      return typeof value === 'string';
    case 'enum':
      return allowed.includes(String(value));
    case 'executor':
    case 'steps':
    case 'env_var_name':
      return true;
  }
}
