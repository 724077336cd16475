import type { PlanTriggers } from '@dtekit/core/provider';
import type { BitbucketStageItem } from '../document/pipeline-items.js';
import type { BitbucketCondition, BitbucketStep } from '../document/step.js';
import { otherTriggers, type PipelineRun } from './triggers.js';

/**
 * What starts a step of a run: the run itself, unless the step or its stage has a condition or waits for somebody. Then it
 * is an occasion of its own, in the file's words.
 */
export function occasionOf(
  run: PipelineRun,
  holders: readonly (BitbucketStep | BitbucketStageItem['stage'])[],
): PlanTriggers {
  const restrictions = holders.flatMap(({ condition, trigger }) => [
    ...(condition === undefined ? [] : conditionWords(condition)),
    ...(trigger === 'manual' ? ['when started by hand'] : []),
  ]);
  return restrictions.length === 0 ? run.triggers : otherTriggers([run.name, ...restrictions].join(' '));
}

function conditionWords({ changesets, state }: BitbucketCondition): readonly string[] {
  const { includePaths, excludePaths } = changesets ?? {};
  return [
    ...(includePaths === undefined ? [] : [`with changes in ${includePaths.join(', ')}`]),
    ...(excludePaths === undefined ? [] : [`with changes outside of ${excludePaths.join(', ')}`]),
    ...(state === undefined ? [] : [`if ${state}`]),
  ];
}
