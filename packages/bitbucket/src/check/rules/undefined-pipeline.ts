import { diagnose, didYouMean, type Path } from '@dtekit/core/provider';
import { entriesOf, membersOf } from '../../document/members.js';
import { bitbucketCatalog } from '../catalog.js';
import type { BitbucketRule } from '../rule.js';
import type { CheckSubject } from '../subject.js';

/** Triggers and steps of type `pipeline` name custom pipelines of the same file. */
export const undefinedPipeline: BitbucketRule = {
  code: 'bitbucket/undefined-pipeline',
  check(subject) {
    const custom = [...membersOf(membersOf(subject.document.pipelines).get('custom')).keys()];
    return [...triggered(subject), ...startedBySteps(subject)].flatMap(({ pipeline, path }) => {
      if (typeof pipeline !== 'string' || custom.includes(pipeline)) return [];
      const values = { pipeline, meant: didYouMean(pipeline, custom) };
      return [diagnose(bitbucketCatalog, 'bitbucket/undefined-pipeline', values, { path })];
    });
  },
};

interface PipelineUse {
  readonly pipeline: unknown;
  readonly path: Path;
}

function triggered({ document }: CheckSubject): readonly PipelineUse[] {
  return [...membersOf(document.triggers)].flatMap(([event, triggers]) =>
    entriesOf(triggers).flatMap((trigger, index) =>
      entriesOf(membersOf(trigger).get('pipelines')).map((pipeline, position) => ({
        pipeline,
        path: ['triggers', event, index, 'pipelines', position],
      })),
    ),
  );
}

function startedBySteps({ steps }: CheckSubject): readonly PipelineUse[] {
  return steps
    .filter(({ members }) => members.get('type') === 'pipeline')
    .map(({ members, path }) => ({ pipeline: members.get('custom'), path: [...path, 'custom'] }));
}
