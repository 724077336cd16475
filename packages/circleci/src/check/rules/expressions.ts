import {
  type Diagnostic,
  diagnose,
  didYouMean,
  findParts,
  type NamedValues,
  type Path,
  toMap,
} from '@dtekit/core/provider';
import { expressionParts } from '../../document/expression-parts.js';
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
export function checkExpressions({ document, jobs, commands, executors }: CheckSubject): readonly Diagnostic[] {
  // Version 2 knows no expressions: `<<` is text.
  if (Number(document.version) === 2) return [];
  const ofPipeline = [...toMap(document.parameters).keys()].map((name) => `pipeline.parameters.${name}`);
  const scopes: readonly Scope[] = [
    ...scopesOf('jobs', jobs),
    ...scopesOf('commands', commands),
    ...scopesOf('executors', executors),
    { path: ['workflows'], value: document.workflows },
  ];
  return scopes.flatMap(({ path, value, parameters }) => {
    const own = [...toMap(parameters).keys()].map((name) => `parameters.${name}`);
    const declared = [...own, ...ofPipeline];
    return findParts(value, path, mayHoldExpression).flatMap((text) =>
      isUncertain(text.path) ? [] : checkText(text.part, text.path, declared),
    );
  });
}

function mayHoldExpression(part: unknown): part is string {
  return typeof part === 'string' && part.includes('<<');
}

/** Descriptions run nothing, and steps around a job of a workflow may know the job's parameters. */
function isUncertain(path: Path): boolean {
  return path.some((key) => key === 'description' || key === 'pre-steps' || key === 'post-steps');
}

function scopesOf(section: string, values: Parameterized): readonly Scope[] {
  return [...toMap(values)].map(([name, value]) => ({ path: [section, name], value, parameters: value.parameters }));
}

function checkText(text: string, path: Path, declared: readonly string[]): readonly Diagnostic[] {
  return expressionParts(text).flatMap((part) => {
    if (part.kind === 'open') {
      const line = part.text.split('\n', 1)[0] ?? '';
      return [diagnose(circleciCatalog, 'circleci/unclosed-expression', { line }, { path })];
    }
    const expression = part.text;
    const isParameter = part.kind === 'expression' && /^(?:pipeline\.)?parameters\.[\w.-]+$/.test(expression);
    if (!isParameter || declared.includes(expression)) return [];
    const values = { expression, suggestion: didYouMean(expression, declared) };
    return [diagnose(circleciCatalog, 'circleci/undeclared-parameter', values, { path })];
  });
}
