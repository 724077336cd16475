import type { Path } from '@dtekit/core/provider';
import type { Through } from '@dtekit/core/reader';
import { expressionParts } from '../document/expression-parts.js';
import { lookUp, type Scope } from './scope.js';

/** Text whose expressions were replaced by what they stand for. */
export interface ResolvedText {
  /** The text; expressions that stand for something unknown stay in it. */
  readonly text: string;
  /** Names in the expressions that stayed. */
  readonly unresolved: readonly string[];
  /** The parameters that were followed. */
  readonly through: readonly Through[];
}

/** Replaces the expressions in a text, and takes the escapes away from what is none. */
export function resolveText(text: string, scope: Scope): ResolvedText {
  if (!text.includes('<<')) return { text, unresolved: [], through: [] };
  const unresolved: string[] = [];
  const through: Through[] = [];
  const resolve = (name: string): string => {
    const binding = lookUp(name, scope);
    if (binding?.kind !== 'value' || typeof binding.value === 'object') {
      unresolved.push(name);
      return `<< ${name} >>`;
    }
    const inner = resolveText(String(binding.value), binding.scope);
    through.push({ what: nameInWords(name), native: binding.path }, ...inner.through);
    unresolved.push(...inner.unresolved);
    return inner.text;
  };
  const parts = expressionParts(text).map((part) => {
    if (part.kind === 'expression') return resolve(part.text);
    return part.kind === 'escape' ? '<<' : part.text;
  });
  return { text: parts.join(''), unresolved, through };
}

function nameInWords(name: string): string {
  return name.startsWith('parameters.') ? `parameter \`${name.slice('parameters.'.length)}\`` : `\`${name}\``;
}

/** A value as it is written, in the scope that its own names belong to. */
export interface PlacedValue {
  readonly value: unknown;
  readonly scope: Scope;
  readonly path: Path;
}

/** Follows a value that is nothing but the name of another; `undefined` where what it names is not known. */
export function resolveValue(placed: PlacedValue): PlacedValue | undefined {
  const { value, scope } = placed;
  const name = typeof value === 'string' ? wholeExpression(value) : undefined;
  if (name === undefined) return placed;
  const binding = lookUp(name, scope);
  return binding?.kind === 'value' ? resolveValue(binding) : undefined;
}

/** The name in a text that is one expression and nothing else. */
export function wholeExpression(text: string): string | undefined {
  if (!text.includes('<<')) return undefined;
  const [first, ...others] = expressionParts(text.trim());
  return first?.kind === 'expression' && others.length === 0 ? first.text : undefined;
}
