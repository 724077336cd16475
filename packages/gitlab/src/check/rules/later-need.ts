import { type Catalog, type Diagnostic, diagnose } from '@dtekit/core/provider';
import { localNeeds } from '../../document/need.js';
import type { DocumentView } from '../document-view.js';

/** What the message of `gitlab/later-need` needs. */
export interface LaterNeedArguments {
  readonly 'gitlab/later-need': {
    readonly job: string;
    readonly stage: string;
    readonly need: string;
    readonly needStage: string;
  };
}

/** The code about needs on jobs of later stages. */
export const laterNeedCatalog: Catalog<LaterNeedArguments> = {
  'gitlab/later-need': {
    severity: 'error',
    summary: 'A job needs a job of a later stage',
    why: 'GitLab refuses the whole file: a need "is not defined in current or prior stages".',
    sources: ['https://docs.gitlab.com/ci/yaml/#needs'],
    message: ({ job, stage, need, needStage }) =>
      `\`${job}\` in the stage \`${stage}\` needs \`${need}\`, which runs later, in \`${needStage}\``,
    hint: () => 'move one of the two jobs to another stage, or remove the need',
  },
};

/** The stage of a job that names none. */
const defaultStage = 'test';

/** Finds needs that point forward. */
export function laterNeed({ jobs, stages }: DocumentView): readonly Diagnostic[] {
  if (stages === undefined) return [];
  return [...jobs.values()].flatMap(({ name, job, isComplete }) =>
    localNeeds(job.needs).flatMap(({ job: need, index }) => {
      const needed = jobs.get(need);
      if (needed === undefined || !isComplete || !needed.isComplete) return [];
      const stage = job.stage ?? defaultStage;
      const needStage = needed.job.stage ?? defaultStage;
      const place = stages.indexOf(stage);
      if (place === -1 || stages.indexOf(needStage) <= place) return [];
      const values = { job: name, stage, need, needStage };
      return [diagnose(laterNeedCatalog, 'gitlab/later-need', values, { path: [name, 'needs', index] })];
    }),
  );
}
