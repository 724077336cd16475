import { nativeSize, type PlanJob } from '@dtekit/core/provider';
import { traits } from '../capabilities.js';

/** The tags of a job's machine: the labels of its runner, and what GitLab's hosted runner of its size is called. */
export function lowerMachine({ machine }: PlanJob): readonly string[] {
  return [...(machine.runner ?? []), ...(machine.size === undefined ? [] : [nativeSize(machine.size, traits)])];
}
