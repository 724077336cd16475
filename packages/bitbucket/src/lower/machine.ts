import { nativeSize, type PlanJob } from '@dtekit/core/provider';
import { traits } from '../capabilities.js';
import type { BitbucketStep } from '../document/step.js';

/** The size of a job's machine and the labels of its self-hosted runner. */
export function lowerMachine({ machine }: PlanJob): Pick<BitbucketStep, 'size' | 'runs-on'> {
  const { size, runner } = machine;
  return {
    ...(size === undefined ? {} : { size: nativeSize(size, traits) }),
    ...(runner === undefined ? {} : { 'runs-on': runner }),
  };
}
