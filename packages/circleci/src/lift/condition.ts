import { entriesOf, isMapping, memberPairs } from '@dtekit/core/provider';
import { type PlacedValue, resolveText, resolveValue } from './expression.js';
import type { Scope } from './scope.js';

/**
 * Whether a condition holds, as far as that is known before a pipeline runs; `undefined` where it is not.
 * Source: https://circleci.com/docs/reference/configuration-reference/#logic-statements
 */
export function evaluate(condition: unknown, scope: Scope): boolean | undefined {
  const placed = resolveValue({ value: condition, scope, path: [] });
  if (placed === undefined) return undefined;
  return isMapping(placed.value) ? evaluateStatement(placed) : isTrue(placed);
}

function isTrue({ value, scope }: PlacedValue): boolean | undefined {
  if (typeof value !== 'string') return Boolean(value);
  // The newer language of expressions, `pipeline.git.branch == "main"`, is not read.
  if (/^\s*(?:not\s|\()?\s*pipeline\./.test(value)) return undefined;
  const { text, unresolved } = resolveText(value, scope);
  return unresolved.length > 0 ? undefined : text !== '';
}

function evaluateStatement({ value, scope }: PlacedValue): boolean | undefined {
  const [[operator, operand] = ['', undefined]] = memberPairs(value);
  switch (operator) {
    case 'not':
      return negated(evaluate(operand, scope));
    case 'and':
      return negated(some(entriesOf(operand).map((part) => negated(evaluate(part, scope)))));
    case 'or':
      return some(entriesOf(operand).map((part) => evaluate(part, scope)));
    case 'equal':
      return areEqual(entriesOf(operand), scope);
    default:
      return undefined;
  }
}

function negated(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth;
}

function some(truths: readonly (boolean | undefined)[]): boolean | undefined {
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

/** Operands that differ decide, whatever the unknown ones are. */
function areEqual(operands: readonly unknown[], scope: Scope): boolean | undefined {
  const texts = operands.map((operand) => scalarText(operand, scope));
  const known = new Set(texts.filter((text) => text !== undefined));
  if (known.size > 1) return false;
  return texts.includes(undefined) ? undefined : true;
}

/** The text of a scalar; `undefined` where it is not known. */
export function scalarText(value: unknown, scope: Scope): string | undefined {
  const placed = resolveValue({ value, scope, path: [] });
  if (placed === undefined || typeof placed.value === 'object') return undefined;
  const { text, unresolved } = resolveText(String(placed.value), placed.scope);
  return unresolved.length > 0 ? undefined : text;
}
