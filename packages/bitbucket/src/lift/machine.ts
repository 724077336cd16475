import type { PlanMachine } from '@dtekit/core/provider';
import { traits } from '../capabilities.js';
import type { BitbucketDefaults } from '../document/document.js';
import type { BitbucketStep } from '../document/step.js';

/** Size and runner of a step, or what the file says for all steps: the mirror of `lowerMachine`. */
export function liftMachine(step: BitbucketStep, options: BitbucketDefaults): PlanMachine {
  const size = step.size ?? options.size;
  const labels = step['runs-on'] ?? options['runs-on'];
  return {
    ...(size === undefined ? {} : { size: neutralSize(size) }),
    ...(labels === undefined ? {} : { runner: typeof labels === 'string' ? [labels] : labels }),
  };
}

/** The neutral name of a size where it has one. */
function neutralSize(size: string): string {
  return Object.entries(traits.machineSizes).find(([, native]) => native === size)?.[0] ?? size;
}
