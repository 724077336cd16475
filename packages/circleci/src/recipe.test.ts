import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '@dtekit/core/provider';
import { planAgents, planJob, planOf, runStep } from '@dtekit/core/testing';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { circleci } from './provider.js';

const recipe = join(import.meta.dirname, '../../../../shared/recipes/circleci.md');

/** The published recipe as a plan: nothing of what makes a run safe, only what is written there. */
const plan: Plan = planOf(
  planJob({
    image: 'cimg/node:lts-browsers',
    env: new Map([['NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT', { kind: 'text', text: '3' }]]),
    steps: [
      runStep('npm ci'),
      { kind: 'set-base', mainBranch: 'main', origin: { path: [] } },
      runStep('npx nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after=e2e-ci'),
      runStep('npx nx-cloud record -- nx format:check'),
      runStep(
        'npx nx affected --base=$NX_BASE --head=$NX_HEAD -t lint,test,build,e2e-ci --parallel=2 --configuration=ci',
      ),
    ],
  }),
  planAgents({ image: 'cimg/node:lts-browsers', count: 3, silenceTimeoutMinutes: 60 }),
);

it.skipIf(!existsSync(recipe))(
  'the published recipe comes out as published (needs ../shared/recipes/circleci.md)',
  () => {
    const target = circleci({ orb: '1.5.1', order: 'agents-first', fanOut: 'matrix' });
    const { file, diagnostics } = target.emit({ plan, nativeJobs: [], overrides: {} }, []);
    expect(parse(file?.text ?? '')).toEqual(parse(publishedYaml()));
    expect(diagnostics.map(({ code }) => code)).toEqual(['circleci/old-orb']);
  },
);

function publishedYaml(): string {
  return /```yaml[^\n]*\n([\s\S]*?)```/.exec(readFileSync(recipe, 'utf8'))?.[1] ?? '';
}
