import type { Diagnostic, DocumentRule } from '@dtekit/core/provider';
import type { GitLabDocument } from '../document/document.js';
import { checkAgentsNotParallel } from './rules/agents-not-parallel.js';
import { checkBadCondition } from './rules/bad-condition.js';
import { checkBadDuration } from './rules/bad-duration.js';
import { checkBadStopJob } from './rules/bad-stop-job.js';
import { checkCacheLimits } from './rules/cache-limits.js';
import { checkDeprecatedOnly } from './rules/deprecated-only.js';
import { checkDuplicateNeeds } from './rules/duplicate-needs.js';
import { checkEmptyJobName } from './rules/empty-job-name.js';
import { checkEmptyRules } from './rules/empty-rules.js';
import { checkExtendsDepth } from './rules/extends-depth.js';
import { checkIncludeSetsGlobals } from './rules/include-sets-globals.js';
import { checkJobWithoutScript } from './rules/job-without-script.js';
import { checkLaterNeed } from './rules/later-need.js';
import { checkLongJobName } from './rules/long-job-name.js';
import { checkNeedsCycle } from './rules/needs-cycle.js';
import { checkNoVisibleJob } from './rules/no-visible-job.js';
import { checkParallelOutOfRange } from './rules/parallel-out-of-range.js';
import { checkReservedJobName } from './rules/reserved-job-name.js';
import { checkRetryOutOfRange } from './rules/retry-out-of-range.js';
import { checkRulesWithOnly } from './rules/rules-with-only.js';
import { checkSharedResourceGroup } from './rules/shared-resource-group.js';
import { checkTooManyNeeds } from './rules/too-many-needs.js';
import { checkUndefinedDependency } from './rules/undefined-dependency.js';
import { checkUndefinedNeed } from './rules/undefined-need.js';
import { checkUndefinedReference } from './rules/undefined-reference.js';
import { checkUndefinedStage } from './rules/undefined-stage.js';
import { checkUndefinedTemplate } from './rules/undefined-template.js';
import { checkUnknownJobKey } from './rules/unknown-job-key.js';
import { checkVariableValue } from './rules/variable-value.js';
import { checkWhenAndDelay } from './rules/when-and-delay.js';
import { type CheckSubject, subjectOf } from './subject.js';

/** The rules on documents, in the order in which they are tried. */
export const rules: readonly DocumentRule<CheckSubject>[] = [
  checkAgentsNotParallel,
  checkBadCondition,
  checkBadDuration,
  checkBadStopJob,
  checkCacheLimits,
  checkDeprecatedOnly,
  checkDuplicateNeeds,
  checkEmptyJobName,
  checkEmptyRules,
  checkExtendsDepth,
  checkIncludeSetsGlobals,
  checkJobWithoutScript,
  checkLaterNeed,
  checkLongJobName,
  checkNeedsCycle,
  checkNoVisibleJob,
  checkParallelOutOfRange,
  checkReservedJobName,
  checkRetryOutOfRange,
  checkRulesWithOnly,
  checkSharedResourceGroup,
  checkTooManyNeeds,
  checkUndefinedDependency,
  checkUndefinedNeed,
  checkUndefinedReference,
  checkUndefinedStage,
  checkUndefinedTemplate,
  checkUnknownJobKey,
  checkVariableValue,
  checkWhenAndDelay,
];

/**
 * GitLab's own limits and logic, judged on a finished document, whoever wrote its parts: what GitLab itself would refuse,
 * what its schema and its lint overlook, and what would keep the jobs from running.
 */
export function check(document: GitLabDocument): readonly Diagnostic[] {
  const subject = subjectOf(document);
  return rules.flatMap((rule) => rule(subject));
}
