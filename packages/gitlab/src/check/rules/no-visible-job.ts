import { type Catalog, type Diagnostic, diagnose } from '@dtekit/core/provider';
import type { DocumentView } from '../document-view.js';

/** The codes about pipelines without jobs need no values. */
export interface NoVisibleJobArguments {
  readonly 'gitlab/no-visible-job': Readonly<Record<never, never>>;
  readonly 'gitlab/only-edge-stages': Readonly<Record<never, never>>;
}

/** The codes about files that start nothing. */
export const noVisibleJobCatalog: Catalog<NoVisibleJobArguments> = {
  'gitlab/no-visible-job': {
    severity: 'error',
    summary: 'The file has no job',
    why: 'GitLab refuses a file without a visible job: "jobs config should contain at least one visible job". Jobs whose name starts with a dot are hidden.',
    sources: ['https://docs.gitlab.com/ci/jobs/#hide-a-job'],
    message: () => 'the file has no visible job',
    hint: () => 'add a job whose name does not start with a dot',
  },
  'gitlab/only-edge-stages': {
    severity: 'error',
    summary: 'All jobs are in `.pre` and `.post`',
    why: 'These two stages frame a pipeline. GitLab starts none when there is nothing between them.',
    sources: ['https://docs.gitlab.com/ci/yaml/#stage-pre'],
    message: () => 'all jobs are in the stages `.pre` and `.post`, so the pipeline never starts',
    hint: () => 'put at least one job in another stage',
  },
};

/** Finds files without jobs between the edges of the pipeline. */
export function noVisibleJob({ jobs, isWhole }: DocumentView): readonly Diagnostic[] {
  if (!isWhole) return [];
  if (jobs.size === 0) return [diagnose(noVisibleJobCatalog, 'gitlab/no-visible-job', {})];
  const isAtEdge = [...jobs.values()].every(({ job: { stage } }) => stage === '.pre' || stage === '.post');
  return isAtEdge ? [diagnose(noVisibleJobCatalog, 'gitlab/only-edge-stages', {}, { path: ['stages'] })] : [];
}
