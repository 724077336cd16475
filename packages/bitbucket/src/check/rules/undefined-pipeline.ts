import {
  type Diagnostic,
  diagnose,
  didYouMean,
  entriesOf,
  memberOf,
  memberPairs,
  type Path,
} from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Triggers and steps of type `pipeline` name custom pipelines of the same file. */
export function checkUndefinedPipeline(subject: CheckSubject): readonly Diagnostic[] {
  const custom = memberPairs(memberOf(subject.document.pipelines, 'custom')).map(([name]) => name);
  return [...triggered(subject), ...startedBySteps(subject)].flatMap(({ pipeline, path }) => {
    if (typeof pipeline !== 'string' || custom.includes(pipeline)) return [];
    const values = { pipeline, suggestion: didYouMean(pipeline, custom) };
    return [diagnose(bitbucketCatalog, 'bitbucket/undefined-pipeline', values, { path })];
  });
}

interface PipelineUse {
  readonly pipeline: unknown;
  readonly path: Path;
}

function triggered({ document }: CheckSubject): readonly PipelineUse[] {
  return memberPairs(document.triggers).flatMap(([event, triggers]) =>
    entriesOf(triggers).flatMap((trigger, index) =>
      entriesOf(memberOf(trigger, 'pipelines')).map((pipeline, position) => ({
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
