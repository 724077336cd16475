import { type Catalog, type Diagnostic, diagnose, didYouMean } from '@dtekit/core/provider';
import type { DocumentView } from '../document-view.js';

/** What the message of `gitlab/undefined-stage` needs. */
export interface UndefinedStageArguments {
  readonly 'gitlab/undefined-stage': {
    readonly job: string;
    readonly stage: string;
    readonly stages: readonly string[];
    readonly suggestion: string | undefined;
  };
}

/** The code about stages that no list of stages has. */
export const undefinedStageCatalog: Catalog<UndefinedStageArguments> = {
  'gitlab/undefined-stage': {
    severity: 'error',
    summary: 'A job is in a stage that is not declared',
    why: 'GitLab refuses the whole file: "chosen stage does not exist; available stages are …". Without `stages` these are `build`, `test` and `deploy`. The published Nx recipe has this mistake.',
    sources: ['https://docs.gitlab.com/ci/yaml/#stages', 'nrwl/nx#20801'],
    message: ({ job, stage, stages }) =>
      `\`${job}\` is in the stage \`${stage}\`, but the stages are ${stages.map((name) => `\`${name}\``).join(', ')}`,
    hint: ({ stage, suggestion }) =>
      suggestion === undefined ? `add \`${stage}\` to \`stages\`` : `write \`${suggestion}\`, or add it to \`stages\``,
  },
};

/** Finds jobs in stages that do not exist. */
export function undefinedStage({ jobs, stages }: DocumentView): readonly Diagnostic[] {
  if (stages === undefined) return [];
  return [...jobs.values()].flatMap(({ name, job: { stage } }) => {
    if (stage === undefined || stages.includes(stage)) return [];
    const values = { job: name, stage, stages, suggestion: didYouMean(stage, stages) };
    return [diagnose(undefinedStageCatalog, 'gitlab/undefined-stage', values, { path: [name, 'stage'] })];
  });
}
