import type * as z from 'zod/mini';
import { diagnose } from '../../diagnostics/catalog.js';
import { describeValue, showText } from '../../diagnostics/describe-value.js';
import type { Diagnostic, Path } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/did-you-mean.js';
import { modelShapeCatalog } from '../../diagnostics/model-shape-catalog.js';
import { valueAt } from '../../diagnostics/value-at.js';
import type { IssueParams } from './schema.js';
import { typeAdvice } from './type-advice.js';

/** A fault in the shape of a value, and what stands for the wrong part while the rest is judged. */
export interface ShapeFault {
  readonly diagnostic: Diagnostic;
  /** A value of the right type for the place; absent: the place is left out. */
  readonly replacement?: unknown;
  /** The place of the key that an unknown one was probably meant to be. */
  readonly meant?: Path;
}

/** An issue of zod with all that is needed to tell it. */
interface TypedIssue {
  readonly issue: z.core.$ZodIssue;
  readonly params: IssueParams;
  readonly path: Path;
  /** The last part of the path, as a word. */
  readonly key: string;
  readonly value: unknown;
  /** What was expected, as a phrase. */
  readonly expected: string;
}

/** Words for the types that zod names, with a value of each. */
const types = {
  string: { expected: 'text', replacement: 'replacement' },
  boolean: { expected: '`true` or `false`', replacement: true },
  array: { expected: 'a list', replacement: ['replacement'] },
  object: { expected: 'an object', replacement: {} },
  record: { expected: 'an object' },
  tuple: { expected: 'a pair of name and value', replacement: ['REPLACEMENT', ''] },
} as const;

/** The fault that an issue of zod stands for. */
export function shapeFault(issue: z.core.$ZodIssue, params: IssueParams, path: Path, root: unknown): ShapeFault {
  const { exists, value } = valueAt(root, path);
  const key = lastOf(path);
  if (params.knownKeys !== undefined) return unknownKey(key, params.knownKeys, path);
  const { expected, replacement } = expectation(issue, params);
  const diagnostic = exists
    ? wrongValue({ issue, params, path, key, value, expected })
    : diagnose(modelShapeCatalog, 'model/missing', { key, expected }, { path });
  return { diagnostic, replacement };
}

function unknownKey(key: string, knownKeys: readonly string[], path: Path): ShapeFault {
  const suggestion = didYouMean(key, knownKeys);
  const diagnostic = diagnose(
    modelShapeCatalog,
    'model/unknown-key',
    { key: showText(key), suggestion, knownKeys },
    { path },
  );
  return { diagnostic, ...(suggestion === undefined ? {} : { meant: [...path.slice(0, -1), suggestion] }) };
}

function wrongValue({ issue, params, path, key, value, expected }: TypedIssue): Diagnostic {
  const received = describeValue(value, path);
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const suggestion = typeof value === 'string' ? didYouMean(value, allowed) : undefined;
    return diagnose(modelShapeCatalog, 'model/wrong-value', { allowed, received, suggestion }, { path });
  }
  if (issue.code === 'invalid_format') return diagnose(modelShapeCatalog, 'model/empty-text', { key }, { path });
  if (params.fault === 'empty' || (issue.code === 'too_small' && isEmpty(value))) {
    return diagnose(modelShapeCatalog, 'model/empty-list', { key }, { path });
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const length = `a list of ${Array.isArray(value) ? value.length : 'another number'}`;
    return diagnose(modelShapeCatalog, 'model/out-of-range', { expected, received: length }, { path });
  }
  if (params.fault === 'range')
    return diagnose(modelShapeCatalog, 'model/out-of-range', { expected, received }, { path });
  return diagnose(
    modelShapeCatalog,
    'model/wrong-type',
    { expected, received, advice: typeAdvice(expected, value) },
    { path },
  );
}

interface Expectation {
  readonly expected: string;
  readonly replacement?: unknown;
}

/** What an issue expects, as a phrase and as a value. */
function expectation(issue: z.core.$ZodIssue, params: IssueParams): Expectation {
  switch (issue.code) {
    case 'invalid_type':
      return isKnownType(issue.expected) ? types[issue.expected] : { expected: `a value of type ${issue.expected}` };
    case 'invalid_value':
      return { expected: issue.values.map((word) => `\`${String(word)}\``).join(' or '), replacement: issue.values[0] };
    case 'invalid_format':
      return types.string;
    case 'too_small':
      return { ...types.array, expected: `a list of at least ${issue.minimum}` };
    case 'too_big':
      return { ...types.array, expected: `a list of at most ${issue.maximum}` };
    default:
      return { expected: params.expected ?? 'another value', replacement: params.replacement };
  }
}

/** The end of a path as people write it: `count`, `commands[0]`. */
function lastOf(path: Path): string {
  const [before, last] = path.slice(-2);
  if (last === undefined) return String(before ?? 'pipeline');
  return typeof last === 'number' ? `${before}[${last}]` : last;
}

function isKnownType(type: string): type is keyof typeof types {
  return Object.hasOwn(types, type);
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
