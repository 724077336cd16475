import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bitbucket } from '@dtekit/bitbucket';
import { circleci } from '@dtekit/circleci';
import {
  affected,
  compile,
  type Diagnostic,
  type PipelineInput,
  parsePipeline,
  startCiRun,
  type Target,
} from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';
import { describe, expect, it } from 'vitest';
import { root } from './code-blocks.js';

/** A pipeline in which one default is turned off, and what it is compiled for. */
interface Deviation {
  readonly input?: Partial<PipelineInput>;
  readonly targets: readonly Target[];
}

const everywhere = [circleci(), gitlab(), bitbucket()];
const [lint, test] = [affected({ targets: ['lint'] }), affected({ targets: ['test'] })];
const basis: PipelineInput = { name: 'ci', image: 'node:22', commands: [lint, test], agents: { count: 3 } };

/** For each row the ways to turn its default off; each of them, for each of its targets, must be told. */
const switches: Readonly<Record<string, readonly Deviation[]>> = {
  '`safeguards.completion`': [{ input: { safeguards: { completion: false } }, targets: everywhere }],
  '`safeguards.agentNames`': [{ input: { safeguards: { agentNames: false } }, targets: everywhere }],
  '`safeguards.rerunGuard`': [{ input: { safeguards: { rerunGuard: false } }, targets: [circleci(), bitbucket()] }],
  '`safeguards.fullHistory`': [{ input: { safeguards: { fullHistory: false } }, targets: [gitlab(), bitbucket()] }],
  '`safeguards.baseAndHead`': [{ input: { safeguards: { baseAndHead: false } }, targets: everywhere }],
  '`timeouts: false`': [{ input: { timeouts: false }, targets: everywhere }],
  '`nx.stopAfter`': [
    { input: { nx: { stopAfter: ['lint'] } }, targets: everywhere },
    { input: { nx: { stopAfter: ['lint', 'test', 'e2e-ci'] } }, targets: everywhere },
  ],
  '`triggers` of `coordinator` or `agents`': [
    { input: { coordinator: { triggers: { branches: [] } } }, targets: everywhere },
    { input: { agents: { count: 3, triggers: { pullRequests: false } } }, targets: everywhere },
  ],
  '`safeguards.branchName`': [{ input: { safeguards: { branchName: false } }, targets: [bitbucket()] }],
  'a number of your own, in `startCiRun` or `env`': [
    { input: { commands: [startCiRun({ distributeOn: 'manual', agentCount: 4 }), lint, test] }, targets: everywhere },
    { input: { env: { NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT: '4' } }, targets: everywhere },
  ],
  '`circleci({ orb })`': [{ targets: [circleci({ orb: '1.5.1' })] }],
  '`overrides.gitlab.stages`': [
    { input: { overrides: { gitlab: { stages: null } } }, targets: [gitlab({ stage: 'affected' })] },
  ],
  '`cache` with such a folder': ['node_modules', '.nx', '.nx/cache'].map((path) => ({
    input: { cache: [{ name: 'fast', paths: [path], keyFiles: ['package-lock.json'] }] },
    targets: everywhere,
  })),
};

describe('the table of docs/recipes.md', () => {
  const rows = tableBelow('## Where the recipes are unsafe').map((cells) => ({
    off: cells[3] ?? '',
    codes: codesIn(cells[4] ?? ''),
  }));

  it('has a row for each default that is turned off here', () => {
    expect(rows.map(({ off }) => off)).toEqual(Object.keys(switches));
  });

  it('starts from defaults that need no warning', () => {
    for (const target of everywhere) expect(findings({ targets: everywhere }, target)).toEqual([]);
  });

  it.each(rows)('names what is told when one turns off $off', ({ off, codes }) => {
    const deviations = switches[off] ?? [];
    const told = deviations.flatMap((deviation) => deviation.targets.map((target) => findings(deviation, target)));
    for (const found of told) expect(found).toEqual([expect.toBeOneOf([...codes])]);
    expect(new Set(told.flat())).toEqual(new Set(codes));
  });
});

/** The recipe's way of each row of the second table, and how it shows in the file. */
const otherWays: Readonly<Record<string, Deviation & { readonly shows: RegExp }>> = {
  "`circleci({ order: 'agents-first' })`": {
    targets: [circleci({ order: 'agents-first' })],
    shows: /\n {4}jobs:\n {6}- agent:\n(?: {8}.*\n)+ {6}- main\n/,
  },
  "`affected({ base: '$NX_BASE', head: '$NX_HEAD', … })`": {
    input: { commands: [affected({ targets: ['test'], base: '$NX_BASE', head: '$NX_HEAD' })] },
    targets: [circleci(), gitlab()],
    shows: /nx affected --base=\$NX_BASE --head=\$NX_HEAD -t test/,
  },
  "`gitlab({ fanOut: 'extends' })`": {
    targets: [gitlab({ fanOut: 'extends' })],
    shows: /\nagent3:\n(?: {2}.*\n)* {2}extends: \.agent\n/,
  },
  "`gitlab({ stage: 'affected' })`": {
    targets: [gitlab({ stage: 'affected' })],
    shows: /\nmain:\n {2}stage: affected\n/,
  },
  '`interruptible: true`': { input: { interruptible: true }, targets: [gitlab()], shows: /interruptible: true/ },
  "`coordinator: { artifacts: { paths: ['dist'] } }`": {
    input: { coordinator: { artifacts: { paths: ['dist'] } } },
    targets: [gitlab()],
    shows: /artifacts:\n {4}paths:\n {6}- dist\n/,
  },
  "`overrides: { gitlab: { image: 'node:22', default: null } }`": {
    input: { overrides: { gitlab: { image: 'node:22', default: null } } },
    targets: [gitlab()],
    shows: /\nimage: node:22\n/,
  },
  '`triggers: { branches: [] }`': {
    input: { triggers: { branches: [] } },
    targets: [bitbucket()],
    shows: /\npipelines:\n {2}pull-requests:\n/,
  },
};

describe("the recipes' other ways in docs/recipes.md", () => {
  it('are all tried here', () => {
    const ways = tableBelow('## Where the recipes are only different').map((cells) => cells[2]);
    expect(ways).toEqual(Object.keys(otherWays));
  });

  it.each(Object.entries(otherWays))('%s shows in the file, is no default, and is told by nothing', (_, way) => {
    for (const target of way.targets) {
      expect(textOf(way, target)).toMatch(way.shows);
      expect(findings(way, target)).toEqual([]);
      const byDefault = everywhere.filter(({ provider }) => provider.id === target.provider.id);
      for (const usual of byDefault) expect(textOf({ targets: everywhere }, usual)).not.toMatch(way.shows);
    }
  });
});

/** The codes of all warnings and errors, and of what is told about the run, each once. */
function findings({ input }: Deviation, target: Target): readonly string[] {
  const parsed = parsePipeline({ ...basis, ...input });
  const diagnostics: readonly Diagnostic[] = parsed.ok ? compile(parsed.value, target).diagnostics : parsed.diagnostics;
  return [...new Set(diagnostics.filter(isTold).map(({ code }) => code))];
}

function isTold({ code, severity }: Diagnostic): boolean {
  return severity !== 'info' || code.startsWith('dte/');
}

function textOf({ input }: Deviation, target: Target): string {
  const parsed = parsePipeline({ ...basis, ...input });
  const compiled = parsed.ok ? compile(parsed.value, target) : parsed;
  return compiled.ok ? (compiled.value.files[0]?.text ?? '') : '';
}

/** The cells of the first table below a heading, without its head. */
function tableBelow(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = readFileSync(join(root, 'docs/recipes.md'), 'utf8').split(`${heading}\n`);
  const [table = ''] = /^\|[\s\S]*?\n\n|^\|[\s\S]*$/m.exec(section) ?? [];
  const lines = table.trim().split('\n').slice(2);
  return lines.map((line) => line.slice(2, -2).split(' | '));
}

function codesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([a-z]+\/[a-z-]+)`/g)].map(([, code = '']) => code);
}
