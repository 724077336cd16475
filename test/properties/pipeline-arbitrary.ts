import { bitbucketStep } from '@dtekit/bitbucket';
import { circleciJob } from '@dtekit/circleci';
import { byProvider, job, type NxInput, type OtherJobInput, type PipelineInput } from '@dtekit/core';
import { gitlabJob } from '@dtekit/gitlab';
import fc from 'fast-check';
import { poolsIn } from './pipeline-parts.js';
import { nxFor, run, shellLine } from './run-arbitrary.js';
import { env, pipelineSettings, triggers } from './settings-arbitrary.js';

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}[a-z0-9]$/);
const order = fc.constantFrom('before', 'beside', 'after');

const neutralJob: fc.Arbitrary<OtherJobInput> = fc
  .record(
    { name, order, env, triggers, steps: fc.array(shellLine, { minLength: 1, maxLength: 2 }) },
    { requiredKeys: ['name', 'order', 'steps'] },
  )
  .map((input) => job({ ...input, name: `job-${input.name}` }));

const nativeJob: fc.Arbitrary<OtherJobInput> = fc
  .record({
    name: name.map((text) => `job-${text}`),
    order,
    provider: fc.constantFrom('circleci', 'gitlab', 'bitbucket'),
  })
  .map(({ provider, ...place }) => {
    const script = ['echo native'];
    if (provider === 'gitlab') return gitlabJob({ ...place, definition: { script } });
    if (provider === 'bitbucket') return bitbucketStep({ ...place, definition: { script } });
    const steps = script.map((run) => ({ run }));
    return circleciJob({ ...place, definition: { docker: [{ image: 'node:22' }], steps } });
  });

const otherJobs = fc.uniqueArray(fc.oneof(neutralJob, nativeJob), { maxLength: 3, selector: (other) => other.name });

const image = fc.constantFrom('node:22', byProvider({ circleci: 'cimg/node:22.12', default: 'node:22' }));

/** Any valid pipeline. */
export const pipelineArbitrary: fc.Arbitrary<PipelineInput> = fc
  .record({
    settings: pipelineSettings,
    name,
    image,
    run,
    setup: fc.array(shellLine, { maxLength: 2 }),
    jobs: otherJobs,
  })
  .map(({ settings, run: parts, ...rest }): PipelineInput => ({ ...settings, ...rest, ...parts }))
  .chain((pipeline) => {
    const labels = poolsIn(pipeline).flatMap(({ label }) => label ?? []);
    return fc.option(nxFor([...new Set(labels)]), { nil: undefined }).map((nx) => withNx(pipeline, nx));
  })
  .filter(hasCompletionWhereItIsAskedFor);

function withNx(pipeline: PipelineInput, nx: NxInput | undefined): PipelineInput {
  return nx === undefined ? pipeline : { ...pipeline, nx };
}

/** A run that waits to be completed, and never is, is an error. */
function hasCompletionWhereItIsAskedFor({ nx, safeguards }: PipelineInput): boolean {
  return nx?.completion !== 'explicit' || safeguards?.completion !== false;
}
