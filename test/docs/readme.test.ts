import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Compilation, compile } from '@dtekit/core';
import { describe, expect, it } from 'vitest';
import quickstart from '../../examples/quickstart/dte.config.js';
import { codeBlocks, root } from './code-blocks.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = codeBlocks().filter(({ place }) => place.startsWith('README.md:'));
const compiled = quickstart.entries.flatMap(({ pipeline, targets }) =>
  targets.map((target) => {
    const outcome = compile(pipeline, target);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
    return { provider: target.provider.id, text: outcome.value.files[0]?.text ?? '', ...jobsOf(outcome.value) };
  }),
);

describe('the first screen of the README', () => {
  it('shows the program of the quickstart', () => {
    const [program] = blocks.filter(({ language }) => language === 'ts');
    expect(program?.text).toBe(readFileSync(join(root, 'examples/quickstart/dte.config.ts'), 'utf8'));
  });

  it('shows a finding that checking prints', () => {
    const [finding] = blocks.filter(({ language }) => language === 'text');
    const sessions = codeBlocks().filter(({ language }) => language === 'console');
    expect(sessions.map(({ text }) => text).join('')).toContain(`\n${finding?.text}\n`);
  });

  it('shows a part of a file that the quickstart compiles to', () => {
    const [excerpt] = blocks.filter(({ language }) => language === 'yaml');
    const file = readFileSync(join(root, 'examples/quickstart/.gitlab-ci.yml'), 'utf8');
    expect(`${file}\n`).toContain(`\n${excerpt?.text}\n`);
  });
});

/** What the README says one need not know, each with what makes it true of every file of the quickstart. */
const promises: Readonly<Record<string, (file: (typeof compiled)[number]) => void>> = {
  'Coordinator and agents start on the same occasions, on the same image, with the same install step and environment.':
    ({ coordinator, agents }) => {
      const shared = ({ triggers, image, machine, steps, env }: typeof agents) => ({
        triggers,
        image,
        machine,
        install: steps.flatMap((step) =>
          step.kind === 'run' && step.command.kind === 'install' ? [step.command] : [],
        ),
        env: [...env].filter(([name]) => name !== 'NX_AGENT_NAME'),
      });
      expect(shared(agents)).toEqual(shared(coordinator));
      expect(shared(agents).install).toHaveLength(1);
    },
  'The coordinator always tells Nx Cloud that the run is over, even when its install step failed.': ({
    coordinator,
    text,
  }) => {
    // In a way that needs nothing of what the install step installs.
    expect(coordinator.always).toHaveLength(1);
    expect(text).toContain('npx --yes nx-cloud stop-all-agents');
  },
  'Agents may stop when the last target of the commands is done; the list is derived from the commands.': ({
    text,
  }) => {
    expect(text).toContain('--stop-agents-after=lint,test,build,e2e-ci');
  },
  'The whole history is cloned, and `NX_BASE` and `NX_HEAD` always name a commit.': ({ coordinator, text }) => {
    expect(coordinator.history).toBe('full');
    expect(coordinator.steps.map(({ kind }) => kind)).toContain('set-base');
    expect(text).toMatch(/nx\/set-shas|export NX_BASE=.*HEAD/);
  },
  "Agents have unique names, nothing is retried, and only the package manager's download store is cached.": ({
    coordinator,
    agents,
  }) => {
    expect(agents.env.get('NX_AGENT_NAME')).toEqual({ kind: 'agent-name', prefix: 'agent' });
    for (const { retries, caches } of [coordinator, agents]) {
      expect(retries).toBe(0);
      expect(caches.flatMap(({ paths }) => paths)).toEqual([expect.stringMatching(/^(?:~\/)?\.npm\/?$/)]);
    }
  },
  'A rerun of single jobs ends with a message instead of waiting for an hour, where the provider can tell one.': ({
    provider,
    coordinator,
    agents,
  }) => {
    for (const { steps } of [coordinator, agents]) {
      expect(steps.some(({ kind }) => kind === 'rerun-guard')).toBe(provider !== 'gitlab');
    }
  },
  'Silence and total timeouts are set, in the right order.': ({ coordinator, agents, text }) => {
    for (const { silenceTimeoutMinutes: silence = 0, totalTimeoutMinutes: total = Infinity } of [coordinator, agents]) {
      expect(total).toBeGreaterThan(silence);
    }
    expect(text).toMatch(/no_output_timeout: 60m|timeout: 1h 30m|max-time: 90/);
  },
};

describe('what the README says one does not have to know', () => {
  const section = /## What you do not have to know\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
  const bullets = [...section.matchAll(/^- (.*(?:\n {2}.*)*)/gm)].map(([, text = '']) =>
    text.replaceAll(/\n\s+/g, ' '),
  );

  it('is listed here', () => {
    expect(bullets).toEqual(Object.keys(promises));
  });

  it.each(Object.entries(promises))('%s', (_, isKept) => {
    expect(compiled.map(({ provider }) => provider)).toEqual(['circleci', 'gitlab', 'bitbucket']);
    for (const file of compiled) isKept(file);
  });
});

function jobsOf({ plan }: Compilation) {
  const [coordinator, agents, ...others] = plan.jobs;
  if (coordinator?.role !== 'coordinator' || agents?.role !== 'agent' || others.length > 0) {
    throw new Error('the quickstart is expected to have a coordinator and one pool of agents');
  }
  return { coordinator, agents };
}
