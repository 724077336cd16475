import { planJob, runStep } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { withDefaults } from '../options.js';
import { lowerSteps } from './steps.js';

const options = withDefaults({ setShas: 'orb' });
const origin = { path: ['coordinator'] };

describe('the steps of a job', () => {
  it('are checkout, what comes first, its own, those that always run, and the artifacts', () => {
    const job = planJob({
      steps: [{ kind: 'set-base', mainBranch: 'main', origin }, runStep('npx nx affected -t build', ['commands', 0])],
      always: [runStep('npx nx fix-ci', ['coordinator'])],
      artifacts: { paths: ['dist', 'reports'] },
    });
    expect(lowerSteps(job, ['one', 'two'], options)).toEqual([
      { step: 'checkout', origin: ['coordinator'] },
      { step: { run: { command: 'one\ntwo' } }, origin: ['coordinator'] },
      { step: 'nx/set-shas', origin: ['coordinator'] },
      { step: { run: { command: 'npx nx affected -t build' } }, origin: ['commands', 0] },
      { step: { run: { command: 'npx nx fix-ci', when: 'always' } }, origin: ['coordinator'] },
      { step: { store_artifacts: { path: 'dist' } }, origin: ['coordinator'] },
      { step: { store_artifacts: { path: 'reports' } }, origin: ['coordinator'] },
    ]);
  });

  it('have the caches around the installation', () => {
    const caches = [{ name: 'npm', paths: ['~/.npm'], keyFiles: ['package-lock.json'] }];
    const keys = lowerSteps(planJob({ caches }), [], options).map(({ step }) =>
      typeof step === 'string' ? step : Object.keys(step)[0],
    );
    expect(keys).toEqual(['checkout', 'restore_cache', 'run', 'save_cache', 'run', 'run']);
  });

  it('run in the working directory, which checkout does not', () => {
    const job = planJob({ steps: [runStep('make')], workingDirectory: 'apps/web', artifacts: { paths: ['dist'] } });
    expect(lowerSteps(job, [], options).map(({ step }) => step)).toEqual([
      'checkout',
      { run: { command: 'make', working_directory: 'apps/web' } },
      { store_artifacts: { path: 'apps/web/dist' } },
    ]);
  });

  it('wait as long as the silence timeout says where they wait', () => {
    const job = planJob({ silenceTimeoutMinutes: 60 });
    expect(lowerSteps(job, [], options).map(({ step }) => step)).toEqual([
      'checkout',
      { run: { command: 'npm ci' } },
      { run: { command: 'npx nx-cloud start-ci-run' } },
      { run: { command: 'npx nx affected -t build', no_output_timeout: '60m' } },
    ]);
  });

  it('make an installed package manager known to the steps behind', () => {
    const job = planJob({ steps: [{ kind: 'install-package-manager', name: 'pnpm', version: '9.12.0', origin }] });
    expect(lowerSteps(job, [], options)[1]?.step).toEqual({
      run: {
        command: [
          'npm install --global --prefix "$HOME/.local" pnpm@9.12.0',
          `echo 'export PATH="$HOME/.local/bin:$PATH"' >> "$BASH_ENV"`,
        ].join('\n'),
      },
    });
  });

  it('hold the rerun guard where the plan has it', () => {
    const [, step] = lowerSteps(planJob({ steps: [{ kind: 'rerun-guard', origin }] }), [], options);
    expect(JSON.stringify(step)).toContain('CIRCLE_WORKFLOW_WORKSPACE_ID');
  });

  it('take text for text', () => {
    const [, step] = lowerSteps(planJob({ steps: [runStep('cat <<EOF\nEOF')] }), [], options);
    expect(step?.step).toEqual({ run: { command: 'cat \\<<EOF\nEOF' } });
  });
});
