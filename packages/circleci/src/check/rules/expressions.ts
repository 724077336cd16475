import {
  type Diagnostic,
  diagnose,
  didYouMean,
  findParts,
  type NamedValues,
  type Path,
  toMap,
} from '@dtekit/core/provider';
import type { CircleCIParameter } from '../../document/parameter.js';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** A part of a document whose expressions know the same parameters. */
interface Scope {
  readonly path: Path;
  readonly value: unknown;
  /** Absent where the parameters are not known, as in orbs. */
  readonly parameters?: NamedValues<CircleCIParameter> | undefined;
}

type Parameterized = NamedValues<{ readonly parameters?: NamedValues<CircleCIParameter> }> | undefined;

/** Whether every `<<` begins an expression that ends, and names parameters that are declared. */
export function checkExpressions({ document }: CheckSubject): readonly Diagnostic[] {
  const ofPipeline = [...toMap(document.parameters).keys()].map((name) => `pipeline.parameters.${name}`);
  const scopes: readonly Scope[] = [
    ...scopesOf('jobs', document.jobs),
    ...scopesOf('commands', document.commands),
    ...scopesOf('executors', document.executors),
    { path: ['workflows'], value: document.workflows },
  ];
  return scopes.flatMap(({ path, value, parameters }) => {
    const own = [...toMap(parameters).keys()].map((name) => `parameters.${name}`);
    const declared = [...own, ...ofPipeline];
    return findParts(value, path, mayHoldExpression).flatMap((text) => checkText(text.part, text.path, declared));
  });
}

function mayHoldExpression(part: unknown): part is string {
  return typeof part === 'string' && part.includes('<<');
}

function scopesOf(section: string, values: Parameterized): readonly Scope[] {
  return [...toMap(values)].map(([name, value]) => ({ path: [section, name], value, parameters: value.parameters }));
}

function checkText(text: string, path: Path, declared: readonly string[]): readonly Diagnostic[] {
  // An escape is matched first, so that the `<<` in `\<<<` is not taken for a second one.
  return [...text.matchAll(/\\<<|<<(?:(.*?)>>)?/gs)].flatMap((match) => {
    const expression = match[1]?.trim();
    if (match[0].startsWith('\\')) return [];
    if (expression === undefined) {
      const line = text.slice(match.index).split('\n', 1)[0] ?? '';
      return [diagnose(circleciCatalog, 'circleci/unclosed-expression', { line }, { path })];
    }
    const isParameter = /^(?:pipeline\.)?parameters\.[\w.-]+$/.test(expression);
    if (!isParameter || declared.includes(expression)) return [];
    const values = { expression, suggestion: didYouMean(expression, declared) };
    return [diagnose(circleciCatalog, 'circleci/undeclared-parameter', values, { path })];
  });
}
