import type { PlanMachine } from '@dtekit/core/provider';
import { traits } from '../capabilities.js';

const sizes = new Map(Object.entries(traits.machineSizes).map(([neutral, native]) => [native, neutral]));

/** The machine that tags ask for, the mirror of `lowerMachine`: the size among them, and labels of runners. */
export function liftMachine(tags: readonly string[]): PlanMachine {
  const tag = tags.findLast((one) => sizes.has(one));
  const size = sizes.get(tag ?? '');
  const runner = tags.filter((one) => one !== tag);
  return { ...(size === undefined ? {} : { size }), ...(runner.length === 0 ? {} : { runner }) };
}
