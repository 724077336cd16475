import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { affected, compile, definePipeline, type PipelineInput, type Target } from '@dtekit/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { goldenTargets, variantTargets } from '../goldens/golden-targets.js';
import { bitbucketStep, circleciCommand } from '../readers/job-environment.js';
import { itemsOf, member } from '../readers/yaml-data.js';

const hasBash = spawnSync('bash', ['-c', 'true']).status === 0;

/** What is on the machine when the install step failed: starters that find nothing installed, and may download. */
const stubs: Readonly<Record<string, string>> = {
  npx: '[ "$1" = --yes ] && [ "$2" = nx-cloud ] && echo "$3" >> "$COMPLETED"',
  bunx: '[ "$1" = nx-cloud ] && echo "$2" >> "$COMPLETED"',
  pnpm: 'exit 1',
  yarn: 'exit 1',
};

const managers = [
  'npm',
  'pnpm',
  { name: 'pnpm', version: '9.15.0' },
  'yarn',
  { name: 'yarn', version: '4.6.0' },
  'bun',
] as const;

describe.skipIf(!hasBash)('when the install step failed, the coordinator (needs bash)', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dtekit-'));
    mkdirSync(join(folder, 'bin'));
    mkdirSync(join(folder, 'apps/web'), { recursive: true });
    for (const [name, body] of Object.entries(stubs)) {
      writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${body}\n`);
      chmodSync(join(folder, 'bin', name), 0o755);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  describe.each([...goldenTargets, ...variantTargets])('of $name', ({ target }) => {
    it.each(managers)('still says that the run is over, with %j', (packageManager) => {
      const input = { packageManager, workingDirectory: 'apps/web' };
      expect(completedBy(target, input)).toEqual(['stop-all-agents']);
      expect(completedBy(target, { ...input, nx: { completion: 'explicit' } })).toEqual(['complete-ci-run']);
    });

    it('does so also when what comes before fails', () => {
      expect(completedBy(target, { packageManager: 'pnpm', nx: { fixCi: true } })).toEqual(['stop-all-agents']);
    });
  });

  function completedBy(target: Target, changes: Partial<PipelineInput>): readonly string[] {
    const record = join(folder, 'completed');
    rmSync(record, { force: true });
    for (const script of scriptsAfterFailure(textFor(target, changes), target)) {
      spawnSync('bash', ['-ec', script], {
        cwd: folder,
        env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, COMPLETED: record, HOME: folder },
      });
    }
    return existsSync(record) ? readFileSync(record, 'utf8').trim().split('\n') : [];
  }
});

/** What a provider still runs on the coordinator when a step before failed: one shell each. */
function scriptsAfterFailure(text: string, { provider }: Target): readonly string[] {
  const file: unknown = parse(text, { maxAliasCount: -1 });
  if (provider.id === 'gitlab') return [itemsOf(member(member(file, 'main'), 'after_script')).join('\n')];
  if (provider.id === 'bitbucket') return [itemsOf(member(bitbucketStep(text, 'main'), 'after-script')).join('\n')];
  const steps = itemsOf(member(member(member(file, 'jobs'), 'main'), 'steps'));
  return steps.filter((step) => member(member(step, 'run'), 'when') === 'always').map(circleciCommand);
}

function textFor(target: Target, changes: Partial<PipelineInput>): string {
  const commands = [affected({ targets: ['build'] })];
  const input = { name: 'ci', image: 'node:22', commands, agents: { count: 1 } };
  const outcome = compile(definePipeline({ ...input, ...changes }), target);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value.files[0]?.text ?? '';
}
