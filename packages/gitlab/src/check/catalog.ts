import type { Catalog } from '@dtekit/core/provider';
import { type LowerCatalogArguments, lowerCatalog } from '../lower/lower-catalog.js';
import { type BadDurationArguments, badDurationCatalog } from './rules/bad-duration.js';
import { type BadStopJobArguments, badStopJobCatalog } from './rules/bad-stop-job.js';
import { type CacheLimitsArguments, cacheLimitsCatalog } from './rules/cache-limits.js';
import { type DuplicateNeedsArguments, duplicateNeedsCatalog } from './rules/duplicate-needs.js';
import { type EmptyJobNameArguments, emptyJobNameCatalog } from './rules/empty-job-name.js';
import { type EmptyRulesArguments, emptyRulesCatalog } from './rules/empty-rules.js';
import { type ExtendsDepthArguments, extendsDepthCatalog } from './rules/extends-depth.js';
import { type IncludeSetsGlobalsArguments, includeSetsGlobalsCatalog } from './rules/include-sets-globals.js';
import { type JobWithoutScriptArguments, jobWithoutScriptCatalog } from './rules/job-without-script.js';
import { type LaterNeedArguments, laterNeedCatalog } from './rules/later-need.js';
import { type LongJobNameArguments, longJobNameCatalog } from './rules/long-job-name.js';
import { type NeedsCycleArguments, needsCycleCatalog } from './rules/needs-cycle.js';
import { type NoVisibleJobArguments, noVisibleJobCatalog } from './rules/no-visible-job.js';
import { type ParallelOutOfRangeArguments, parallelOutOfRangeCatalog } from './rules/parallel-out-of-range.js';
import { type ReservedJobNameArguments, reservedJobNameCatalog } from './rules/reserved-job-name.js';
import { type RetryOutOfRangeArguments, retryOutOfRangeCatalog } from './rules/retry-out-of-range.js';
import { type RulesWithOnlyArguments, rulesWithOnlyCatalog } from './rules/rules-with-only.js';
import { type SharedResourceGroupArguments, sharedResourceGroupCatalog } from './rules/shared-resource-group.js';
import { type TooManyNeedsArguments, tooManyNeedsCatalog } from './rules/too-many-needs.js';
import { type UndefinedDependencyArguments, undefinedDependencyCatalog } from './rules/undefined-dependency.js';
import { type UndefinedNeedArguments, undefinedNeedCatalog } from './rules/undefined-need.js';
import { type UndefinedStageArguments, undefinedStageCatalog } from './rules/undefined-stage.js';
import { type UndefinedTemplateArguments, undefinedTemplateCatalog } from './rules/undefined-template.js';
import { type UnknownJobKeyArguments, unknownJobKeyCatalog } from './rules/unknown-job-key.js';
import { type VariableValueArguments, variableValueCatalog } from './rules/variable-value.js';
import { type WhenAndDelayArguments, whenAndDelayCatalog } from './rules/when-and-delay.js';

/** What the messages of the `gitlab/…` codes need. */
export interface GitLabCatalogArguments
  extends LowerCatalogArguments,
    BadDurationArguments,
    BadStopJobArguments,
    CacheLimitsArguments,
    DuplicateNeedsArguments,
    EmptyJobNameArguments,
    EmptyRulesArguments,
    ExtendsDepthArguments,
    IncludeSetsGlobalsArguments,
    JobWithoutScriptArguments,
    LaterNeedArguments,
    LongJobNameArguments,
    NeedsCycleArguments,
    NoVisibleJobArguments,
    ParallelOutOfRangeArguments,
    ReservedJobNameArguments,
    RetryOutOfRangeArguments,
    RulesWithOnlyArguments,
    SharedResourceGroupArguments,
    TooManyNeedsArguments,
    UndefinedDependencyArguments,
    UndefinedNeedArguments,
    UndefinedStageArguments,
    UndefinedTemplateArguments,
    UnknownJobKeyArguments,
    VariableValueArguments,
    WhenAndDelayArguments {}

/** All codes of this package. Each rule's entry stands beside the rule. */
export const gitlabCatalog: Catalog<GitLabCatalogArguments> = {
  ...lowerCatalog,
  ...badDurationCatalog,
  ...badStopJobCatalog,
  ...cacheLimitsCatalog,
  ...duplicateNeedsCatalog,
  ...emptyJobNameCatalog,
  ...emptyRulesCatalog,
  ...extendsDepthCatalog,
  ...includeSetsGlobalsCatalog,
  ...jobWithoutScriptCatalog,
  ...laterNeedCatalog,
  ...longJobNameCatalog,
  ...needsCycleCatalog,
  ...noVisibleJobCatalog,
  ...parallelOutOfRangeCatalog,
  ...reservedJobNameCatalog,
  ...retryOutOfRangeCatalog,
  ...rulesWithOnlyCatalog,
  ...sharedResourceGroupCatalog,
  ...tooManyNeedsCatalog,
  ...undefinedDependencyCatalog,
  ...undefinedNeedCatalog,
  ...undefinedStageCatalog,
  ...undefinedTemplateCatalog,
  ...unknownJobKeyCatalog,
  ...variableValueCatalog,
  ...whenAndDelayCatalog,
};
