import type { Diagnostic } from '@dtekit/core/provider';
import type { BitbucketDocument } from '../document/document.js';
import type { BitbucketRule } from './rule.js';
import { cacheKeyFiles } from './rules/cache-key-files.js';
import { commandIsNoText } from './rules/command-is-no-text.js';
import { concurrentSteps } from './rules/concurrent-steps.js';
import { deploymentTwice } from './rules/deployment-twice.js';
import { emptyCommand } from './rules/empty-command.js';
import { finalNotLast } from './rules/final-not-last.js';
import { manualFirstStep } from './rules/manual-first-step.js';
import { manyAliases } from './rules/many-aliases.js';
import { maxTimeRange } from './rules/max-time-range.js';
import { missingScript } from './rules/missing-script.js';
import { nestedParallel } from './rules/nested-parallel.js';
import { noPipelines } from './rules/no-pipelines.js';
import { pathsAndUpload } from './rules/paths-and-upload.js';
import { runnerLabels } from './rules/runner-labels.js';
import { serviceMemory } from './rules/service-memory.js';
import { serviceMemoryMinimum } from './rules/service-memory-minimum.js';
import { tooManyServices } from './rules/too-many-services.js';
import { tooManySteps } from './rules/too-many-steps.js';
import { undefinedCache } from './rules/undefined-cache.js';
import { undefinedPipeline } from './rules/undefined-pipeline.js';
import { undefinedService } from './rules/undefined-service.js';
import { undefinedStep } from './rules/undefined-step.js';
import { unknownKey } from './rules/unknown-key.js';
import { unknownSize } from './rules/unknown-size.js';
import { createCheckSubject } from './subject.js';

/** All rules about a Bitbucket file. */
export const bitbucketRules: readonly BitbucketRule[] = [
  cacheKeyFiles,
  commandIsNoText,
  concurrentSteps,
  deploymentTwice,
  emptyCommand,
  finalNotLast,
  manualFirstStep,
  manyAliases,
  maxTimeRange,
  missingScript,
  nestedParallel,
  noPipelines,
  pathsAndUpload,
  runnerLabels,
  serviceMemoryMinimum,
  serviceMemory,
  tooManyServices,
  tooManySteps,
  undefinedCache,
  undefinedPipeline,
  undefinedService,
  undefinedStep,
  unknownKey,
  unknownSize,
];

/** Judges a document by Bitbucket's own limits and logic. Paths are paths in the document. */
export function check(document: BitbucketDocument): readonly Diagnostic[] {
  const subject = createCheckSubject(document);
  return bitbucketRules.flatMap((rule) => rule.check(subject));
}
