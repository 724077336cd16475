import type { Diagnostic, DocumentRule } from '@dtekit/core/provider';
import type { BitbucketDocument } from '../document/document.js';
import { checkAgentsNotParallel } from './rules/agents-not-parallel.js';
import { checkCacheKeyFiles } from './rules/cache-key-files.js';
import { checkCommandIsNoText } from './rules/command-is-no-text.js';
import { checkConcurrentSteps } from './rules/concurrent-steps.js';
import { checkDeploymentTwice } from './rules/deployment-twice.js';
import { checkEmptyCommand } from './rules/empty-command.js';
import { checkFinalNotLast } from './rules/final-not-last.js';
import { checkManualFirstStep } from './rules/manual-first-step.js';
import { checkManyAliases } from './rules/many-aliases.js';
import { checkMaxTimeRange } from './rules/max-time-range.js';
import { checkMissingScript } from './rules/missing-script.js';
import { checkNestedParallel } from './rules/nested-parallel.js';
import { checkNoPipelines } from './rules/no-pipelines.js';
import { checkPathsAndUpload } from './rules/paths-and-upload.js';
import { checkRunnerLabels } from './rules/runner-labels.js';
import { checkServiceMemory } from './rules/service-memory.js';
import { checkServiceMemoryMinimum } from './rules/service-memory-minimum.js';
import { checkTooManyServices } from './rules/too-many-services.js';
import { checkTooManySteps } from './rules/too-many-steps.js';
import { checkUndefinedCache } from './rules/undefined-cache.js';
import { checkUndefinedPipeline } from './rules/undefined-pipeline.js';
import { checkUndefinedService } from './rules/undefined-service.js';
import { checkUndefinedStep } from './rules/undefined-step.js';
import { checkUnknownKey } from './rules/unknown-key.js';
import { checkUnknownSize } from './rules/unknown-size.js';
import { type CheckSubject, subjectOf } from './subject.js';

/** The rules on documents, in the order in which they are tried. */
export const rules: readonly DocumentRule<CheckSubject>[] = [
  checkAgentsNotParallel,
  checkCacheKeyFiles,
  checkCommandIsNoText,
  checkConcurrentSteps,
  checkDeploymentTwice,
  checkEmptyCommand,
  checkFinalNotLast,
  checkManualFirstStep,
  checkManyAliases,
  checkMaxTimeRange,
  checkMissingScript,
  checkNestedParallel,
  checkNoPipelines,
  checkPathsAndUpload,
  checkRunnerLabels,
  checkServiceMemoryMinimum,
  checkServiceMemory,
  checkTooManyServices,
  checkTooManySteps,
  checkUndefinedCache,
  checkUndefinedPipeline,
  checkUndefinedService,
  checkUndefinedStep,
  checkUnknownKey,
  checkUnknownSize,
];

/** Bitbucket's own limits and logic, judged on a finished document, whoever wrote its parts. */
export function check(document: BitbucketDocument): readonly Diagnostic[] {
  const subject = subjectOf(document);
  return rules.flatMap((rule) => rule(subject));
}
