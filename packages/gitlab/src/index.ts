/**
 * Compiles pipelines to `.gitlab-ci.yml`.
 *
 * @packageDocumentation
 */

export { gitlabReference, type NamedValues } from '@dtekit/core/provider';
export type { GitLabArtifacts } from './document/artifacts.js';
export type { GitLabCache, GitLabCacheKey } from './document/cache.js';
export type {
  GitLabImage,
  GitLabImageSettings,
  GitLabService,
  GitLabServiceSettings,
} from './document/container.js';
export type { GitLabDefault, GitLabDocument, GitLabTopLevel } from './document/document.js';
export type { GitLabEnvironment, GitLabInherit, GitLabJob, GitLabMatrix, GitLabRetry } from './document/job.js';
export type { GitLabNeed, GitLabNeedSettings } from './document/need.js';
export type { GitLabReadingNotes, GitLabSectionKeys } from './document/reading-notes.js';
export type { GitLabReference } from './document/reference.js';
export type { GitLabRule, GitLabRules, GitLabWhen } from './document/rule.js';
export type { GitLabScript, GitLabScriptLines } from './document/script.js';
export type { GitLabDescribedVariable, GitLabVariable } from './document/variable.js';
export type { GitLabAutoCancel, GitLabWorkflow } from './document/workflow.js';
export type { GitLabJobOverride, GitLabOverrides } from './lower/overrides.js';
export { type GitLabJobInput, type GitLabNativeJob, gitlabJob } from './native-job.js';
export type { GitLabOptions } from './options.js';
export { gitlab } from './provider.js';
