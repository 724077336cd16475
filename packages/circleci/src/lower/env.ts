import { type PlanEnv, type PlanEnvValue, shellQuote } from '@dtekit/core/provider';
import type { CircleCIOptions } from '../options.js';
import { ordinalExpression } from './agents.js';
import { escapeText } from './escape-text.js';

/** Environment variables of a job: those that can be written down, and shell lines for those that CircleCI works out. */
export interface LoweredEnv {
  readonly environment: ReadonlyMap<string, string | number>;
  /** Lines that have to run before all steps, in the order of the variables. */
  readonly exports: readonly string[];
}

/**
 * Lowers the environment. `environment` never looks into other variables, so whatever depends on one is exported by the
 * shell (https://circleci.com/docs/guides/security/env-vars/).
 */
export function lowerEnv(env: PlanEnv, fanOut: NonNullable<CircleCIOptions['fanOut']>): LoweredEnv {
  const environment = new Map<string, string | number>();
  const exports: string[] = [];
  for (const [name, value] of env) {
    const written = writtenValue(value, fanOut);
    if (written !== undefined) environment.set(name, written);
    else exports.push(...exportLines(name, value));
  }
  return { environment, exports };
}

/** A literal value: a number where it reads as the same text, which is how numbers are usually written down. */
export function literalValue(text: string): string | number {
  const number = Number(text);
  return Number.isSafeInteger(number) && String(number) === text ? number : escapeText(text);
}

function writtenValue(
  value: PlanEnvValue,
  fanOut: NonNullable<CircleCIOptions['fanOut']>,
): string | number | undefined {
  switch (value.kind) {
    case 'text':
      return literalValue(value.text);
    case 'expression':
      return value.text;
    case 'agent-name':
      return fanOut === 'matrix' ? `${escapeText(value.prefix)}-${ordinalExpression}` : undefined;
    case 'secret':
    case 'branch':
      return undefined;
  }
}

function exportLines(name: string, value: PlanEnvValue): readonly string[] {
  switch (value.kind) {
    case 'secret':
      return value.variable === name ? [] : [`export ${name}="$${value.variable}"`];
    case 'agent-name':
      return [`export ${name}=${shellQuote(`${value.prefix}-`)}"$CIRCLE_NODE_INDEX"`];
    case 'branch':
      return value.of === 'change-request'
        ? [`export ${name}="\${CIRCLE_PULL_REQUEST##*/}"`]
        : [`export ${name}="\${CIRCLE_PULL_REQUEST##*/}"`, `export ${name}="\${${name}:-$CIRCLE_BRANCH}"`];
    case 'text':
    case 'expression':
      return [];
  }
}
