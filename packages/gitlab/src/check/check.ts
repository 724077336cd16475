import type { Diagnostic } from '@dtekit/core/provider';
import type { GitLabDocument } from '../document/document.js';
import { type DocumentRule, viewDocument } from './document-view.js';
import { badDuration } from './rules/bad-duration.js';
import { badStopJob } from './rules/bad-stop-job.js';
import { cacheLimits } from './rules/cache-limits.js';
import { duplicateNeeds } from './rules/duplicate-needs.js';
import { emptyJobName } from './rules/empty-job-name.js';
import { emptyRules } from './rules/empty-rules.js';
import { extendsDepth } from './rules/extends-depth.js';
import { includeSetsGlobals } from './rules/include-sets-globals.js';
import { jobWithoutScript } from './rules/job-without-script.js';
import { laterNeed } from './rules/later-need.js';
import { longJobName } from './rules/long-job-name.js';
import { needsCycle } from './rules/needs-cycle.js';
import { noVisibleJob } from './rules/no-visible-job.js';
import { parallelOutOfRange } from './rules/parallel-out-of-range.js';
import { reservedJobName } from './rules/reserved-job-name.js';
import { retryOutOfRange } from './rules/retry-out-of-range.js';
import { rulesWithOnly } from './rules/rules-with-only.js';
import { sharedResourceGroup } from './rules/shared-resource-group.js';
import { tooManyNeeds } from './rules/too-many-needs.js';
import { undefinedDependency } from './rules/undefined-dependency.js';
import { undefinedNeed } from './rules/undefined-need.js';
import { undefinedStage } from './rules/undefined-stage.js';
import { undefinedTemplate } from './rules/undefined-template.js';
import { unknownJobKey } from './rules/unknown-job-key.js';
import { variableValue } from './rules/variable-value.js';
import { whenAndDelay } from './rules/when-and-delay.js';

/** All rules of this package, in the order of their names. */
export const gitlabRules: readonly DocumentRule[] = [
  badDuration,
  badStopJob,
  cacheLimits,
  duplicateNeeds,
  emptyJobName,
  emptyRules,
  extendsDepth,
  includeSetsGlobals,
  jobWithoutScript,
  laterNeed,
  longJobName,
  needsCycle,
  noVisibleJob,
  parallelOutOfRange,
  reservedJobName,
  retryOutOfRange,
  rulesWithOnly,
  sharedResourceGroup,
  tooManyNeeds,
  undefinedDependency,
  undefinedNeed,
  undefinedStage,
  undefinedTemplate,
  unknownJobKey,
  variableValue,
  whenAndDelay,
];

/**
 * Finds what GitLab itself would refuse, what its schema and its lint overlook, and what would keep the jobs from
 * running. What a rule cannot know, e.g. a stage that another file declares, it stays silent about.
 */
export function check(document: GitLabDocument): readonly Diagnostic[] {
  const view = viewDocument(document);
  return gitlabRules.flatMap((rule) => rule(view));
}
