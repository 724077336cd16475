import { memberPairs, type Path, type PlanEnv, type PlanEnvValue } from '@dtekit/core/provider';
import type { FactList, Through } from '@dtekit/core/reader';
import { ordinalExpression } from '../lower/agents.js';
import { resolveText } from './expression.js';
import type { MachineLayer } from './machine-layer.js';
import { lookUp, type Scope } from './scope.js';
import type { FirstDraft } from './step-draft.js';

/** Lifts the environment: what executor and job write down, then what a first step exports. Whoever comes later wins. */
export function liftEnv(
  layers: readonly MachineLayer[],
  first: readonly FirstDraft[],
  job: Path,
  facts: FactList,
): PlanEnv {
  const env = new Map<string, PlanEnvValue>();
  const note = (name: string, native: Path, through: readonly Through[]): void => {
    facts.note([...job, 'env', name], native, through);
    if (name === 'NX_AGENT_LAUNCH_TEMPLATE') facts.note([...job, 'label'], native, through);
  };
  for (const { machine, path, scope, through } of layers.toReversed()) {
    for (const [name, value] of memberPairs(machine.environment)) {
      const place = [...path, 'environment', name];
      const lifted = liftValue(String(value ?? ''), scope);
      env.set(name, lifted.value);
      note(name, place, [...through, ...lifted.through]);
    }
  }
  for (const { exports, path } of first) {
    for (const [name, value] of exports) {
      env.set(name, value);
      note(name, path, []);
    }
  }
  return env;
}

function liftValue(
  text: string,
  scope: Scope,
): { readonly value: PlanEnvValue; readonly through: ReturnType<typeof resolveText>['through'] } {
  const resolved = resolveText(text, scope);
  const { through } = resolved;
  if (resolved.unresolved.length === 0) return { value: { kind: 'text', text: resolved.text }, through };
  const prefix = prefixOfOrdinal(resolved.text, resolved.unresolved, scope);
  if (prefix !== undefined) return { value: { kind: 'agent-name', prefix }, through };
  return { value: { kind: 'expression', text: resolved.text }, through };
}

/** What stands before the number that tells the copies of a matrix apart, in `agent-<< parameters.ordinal >>`. */
function prefixOfOrdinal(text: string, [name, ...others]: readonly string[], scope: Scope): string | undefined {
  if (name === undefined || others.length > 0 || lookUp(name, scope)?.kind !== 'varying') return undefined;
  const ending = `-${ordinalExpression.replace('parameters.ordinal', name)}`;
  return text.endsWith(ending) ? text.slice(0, -ending.length) : undefined;
}
