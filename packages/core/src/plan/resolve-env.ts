import { resolveFor } from '../model/by-provider.js';
import type { EnvValueInput } from '../model/env.js';
import type { EnvInput } from '../model/role.js';
import type { PlanEnv, PlanEnvValue } from './plan-env.js';

/** Environment variables for one provider, in order; a later one of the same name replaces the value, not the place. */
export function resolveEnv(inputs: readonly (EnvInput | undefined)[], provider: string): Map<string, PlanEnvValue> {
  const env = new Map<string, PlanEnvValue>();
  for (const [name, value] of entriesFor(inputs, provider)) env.set(name, planValue(name, value));
  return env;
}

/** Names of the contexts that the secrets among the variables are kept in, each once. */
export function contextsOf(inputs: readonly (EnvInput | undefined)[], provider: string): readonly string[] {
  const contexts = new Set<string>();
  for (const [, value] of entriesFor(inputs, provider)) {
    if (typeof value === 'object' && value.kind === 'secret' && value.context !== undefined)
      contexts.add(value.context);
  }
  return [...contexts];
}

/** Lays one set of variables over another, which gives the order. */
export function mergeEnv(...parts: readonly PlanEnv[]): PlanEnv {
  const merged = new Map<string, PlanEnvValue>();
  for (const part of parts) for (const [name, value] of part) merged.set(name, value);
  return merged;
}

function entriesFor(inputs: readonly (EnvInput | undefined)[], provider: string): [string, EnvValueInput][] {
  const entries: [string, EnvValueInput][] = [];
  for (const input of inputs) {
    for (const [name, choice] of Object.entries(input ?? {})) {
      const value = resolveFor(choice, provider);
      if (value !== undefined) entries.push([name, value]);
    }
  }
  return entries;
}

function planValue(name: string, value: EnvValueInput): PlanEnvValue {
  if (typeof value !== 'object') return { kind: 'text', text: String(value) };
  return value.kind === 'secret' ? { kind: 'secret', variable: value.variable ?? name } : value;
}
