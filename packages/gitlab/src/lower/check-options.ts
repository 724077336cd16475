import { type Diagnostic, diagnose, didYouMean, type PlanJob } from '@dtekit/core/provider';
import { gitlabCatalog } from '../check/catalog.js';
import { isHidden } from '../document/job.js';
import type { GitLabOptions } from '../options.js';

/** Where GitLab looks for a project's file. https://docs.gitlab.com/ci/pipelines/settings/#specify-a-custom-cicd-configuration-file */
export const rootPath = '.gitlab-ci.yml';

/** What is wrong with a target's options, seen with the jobs they are for. */
export function checkOptions(jobs: readonly PlanJob[], options: GitLabOptions): readonly Diagnostic[] {
  const { as = 'root', path = rootPath, templates = {} } = options;
  const names = jobs.map(({ name }) => name);
  return [
    ...(as === 'include' && path === rootPath
      ? [diagnose(gitlabCatalog, 'gitlab/include-at-root-path', { path })]
      : []),
    ...Object.entries(templates).flatMap(([job, template]) => checkTemplate(job, template, names)),
  ];
}

function checkTemplate(job: string, template: string, names: readonly string[]): readonly Diagnostic[] {
  if (!names.includes(job)) {
    return [diagnose(gitlabCatalog, 'gitlab/unknown-template-job', { job, suggestion: didYouMean(job, names) })];
  }
  return isHidden(template) ? [] : [diagnose(gitlabCatalog, 'gitlab/visible-template', { job, template })];
}
