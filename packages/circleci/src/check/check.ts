import type { Diagnostic, DocumentRule } from '@dtekit/core/provider';
import type { CircleCIDocument } from '../document/document.js';
import { checkAutoReruns } from './rules/auto-reruns.js';
import { checkCheckoutMethod } from './rules/checkout-method.js';
import { checkCommandArguments } from './rules/command-arguments.js';
import { checkCommands } from './rules/commands.js';
import { checkConfigSize } from './rules/config-size.js';
import { checkContexts } from './rules/contexts.js';
import { checkDeprecated } from './rules/deprecated.js';
import { checkEnvNames } from './rules/env-names.js';
import { checkExecutorArguments } from './rules/executor-arguments.js';
import { checkExecutors } from './rules/executors.js';
import { checkExpressions } from './rules/expressions.js';
import { checkFilteredRequirements } from './rules/filtered-requirements.js';
import { checkJobArguments } from './rules/job-arguments.js';
import { checkJobSteps } from './rules/job-steps.js';
import { checkMisspeltKeys } from './rules/misspelt-keys.js';
import { checkNames } from './rules/names.js';
import { checkOldOrb } from './rules/old-orb.js';
import { checkParallelism } from './rules/parallelism.js';
import { checkParameterNames } from './rules/parameter-names.js';
import { checkRequirements } from './rules/requirements.js';
import { checkRequiresCycles } from './rules/requires-cycles.js';
import { checkResourceClasses } from './rules/resource-classes.js';
import { checkRunWhen } from './rules/run-when.js';
import { checkSchedules } from './rules/schedules.js';
import { checkTimeouts } from './rules/timeouts.js';
import { checkTwoKeySteps } from './rules/two-key-steps.js';
import { checkWorkflows } from './rules/workflows.js';
import { checkShape } from './shape.js';
import { type CheckSubject, subjectOf } from './subject.js';

/** The rules on documents, in the order in which they are tried. */
export const rules: readonly DocumentRule<CheckSubject>[] = [
  checkMisspeltKeys,
  checkNames,
  checkParameterNames,
  checkExecutors,
  checkExecutorArguments,
  checkResourceClasses,
  checkParallelism,
  checkEnvNames,
  checkJobSteps,
  checkTwoKeySteps,
  checkCommands,
  checkCommandArguments,
  checkCheckoutMethod,
  checkRunWhen,
  checkAutoReruns,
  checkTimeouts,
  checkExpressions,
  checkWorkflows,
  checkJobArguments,
  checkRequirements,
  checkRequiresCycles,
  checkFilteredRequirements,
  checkSchedules,
  checkContexts,
  checkOldOrb,
  checkDeprecated,
  checkConfigSize,
];

/** CircleCI's own limits and logic, judged on a finished document, whoever wrote its parts. */
export function check(document: CircleCIDocument): readonly Diagnostic[] {
  const misshapen = checkShape(document);
  return misshapen.length > 0 ? misshapen : checkRules(document);
}

/** The same for a document whose shape was found right when it was read. */
export function checkRules(document: CircleCIDocument): readonly Diagnostic[] {
  const subject = subjectOf(document);
  return rules.flatMap((rule) => rule(subject));
}
