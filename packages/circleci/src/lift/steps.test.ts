import { describe, expect, it } from 'vitest';
import { jobWithLines, liftText, stepsInWords } from './lifted-fixture.js';

function words(lines: string, beside?: string): readonly string[] {
  return stepsInWords(jobWithLines(lines, beside));
}

describe('steps', () => {
  it('are the commands that run, however they are written', () => {
    const lines = `
steps:
  - checkout
  - run: npm ci
  - run: { name: Lint, command: npx nx lint }
  - run:
      name: Several
      command: |
        set -e
        npx nx build
  - run: |-
      echo \\<<EOF
  - { run: { command: ./stop.sh, when: always } }
  - { run: { command: ./report.sh, when: on_fail } }
  - { run: { command: ./serve.sh, background: true } }
  - { run: { command: npx nx test, environment: { CI_NAME: one two, LEVEL: 3 } } }
`;
    expect(words(lines)).toEqual([
      'npm ci',
      'npx nx lint',
      'set -e\nnpx nx build',
      'echo <<EOF',
      './serve.sh &',
      'CI_NAME="one two" LEVEL=3 npx nx test',
      'always ./stop.sh',
      'always ./report.sh',
    ]);
  });

  it('of commands stand in their place, told what the caller says', () => {
    const commands = `
commands:
  setup:
    parameters:
      manager: { type: string, default: npm }
      after: { type: steps, default: [] }
      lint: { type: boolean, default: false }
    steps:
      - run: << parameters.manager >> ci
      - steps: << parameters.after >>
      - when: { condition: << parameters.lint >>, steps: [{ run: lint }] }
      - unless: { condition: << parameters.lint >>, steps: [{ run: no lint }] }
  outer:
    parameters: { name: { type: string } }
    steps:
      - setup: { manager: << parameters.name >>, lint: true, after: [{ run: echo << parameters.name >> }] }
`;
    expect(words('steps: [setup, { outer: { name: pnpm } }]', commands)).toEqual([
      'npm ci',
      'no lint',
      'pnpm ci',
      'echo pnpm',
      'lint',
    ]);
  });

  it('of a command that calls itself end', () => {
    const { length } = words('steps: [again]', 'commands: { again: { steps: [{ run: x }, again, again] } }');
    expect(length).toBeLessThan(10_000);
  });

  it('of orbs are known, written in the file, or unknown', () => {
    const orbs = `
orbs:
  nx: nrwl/nx@1.7.0
  monorepo: nrwl/nx@1.6.2
  node: circleci/node@5.2.0
  slack: circleci/slack@4.12.5
  own:
    commands:
      hello: { steps: [inner] }
      inner: { steps: [{ run: echo hello }] }
`;
    const lines = `
steps:
  - nx/set-shas
  - monorepo/set-shas: { main-branch-name: trunk }
  - node/install: { node-version: '22' }
  - node/install-packages: { pkg-manager: pnpm }
  - node/install-packages: { override-ci-command: make install }
  - own/hello
  - slack/notify: { event: fail }
  - elsewhere/run
  - store_test_results: { path: reports }
`;
    const job = jobWithLines(lines, orbs);
    expect(stepsInWords(job)).toEqual([
      'set-base',
      'set-base',
      'pnpm install --frozen-lockfile',
      'make install',
      'echo hello',
      '[slack/notify]',
      '[elsewhere/run]',
    ]);
    expect(job.steps.flatMap((step) => (step.kind === 'set-base' ? step.mainBranch : []))).toEqual(['main', 'trunk']);
    expect(job.unknown).toContain('caches');
  });

  it('behind a condition that only a run knows are unknown', () => {
    const lines = `
steps:
  - when: { condition: { equal: [main, << pipeline.git.branch >>] }, steps: [{ run: npx nx run-many -t build }] }
  - run: echo << pipeline.number >> << pipeline.git.branch >>
`;
    expect(words(lines)).toEqual(['[when]', `echo \${pipeline.number} \${pipeline.git.branch}`]);
  });

  it('are noted with their place and what led there', () => {
    const { facts } = liftText(`
version: 2.1
commands: { setup: { parameters: { line: { type: string } }, steps: [checkout, { run: << parameters.line >> }] } }
jobs: { build: { machine: true, steps: [{ run: a }, { setup: { line: b } }] } }
`);
    expect(facts.filter(({ path }) => path.includes('steps'))).toEqual([
      { path: ['jobs', 0, 'steps', 0], native: ['jobs', 'build', 'steps', 0] },
      {
        path: ['jobs', 0, 'steps', 1],
        native: ['commands', 'setup', 'steps', 1],
        through: [{ what: 'command `setup`', native: ['jobs', 'build', 'steps', 1] }],
      },
    ]);
  });
});

describe('the history of a job', () => {
  it.each([
    ['checkout', 'full', undefined],
    ['{ checkout: { method: blobless } }', 'full', undefined],
    ['{ checkout: { method: full } }', 'full', undefined],
    ['{ checkout: { method: shallow, depth: 1 } }', undefined, undefined],
    ['{ attach_workspace: { at: . } }', undefined, ['history']],
    ['{ run: git clone --depth 1 $CIRCLE_REPOSITORY_URL . }', undefined, undefined],
    ['{ run: git clone $CIRCLE_REPOSITORY_URL . }', undefined, ['history']],
    ['{ checkout: { method: << pipeline.parameters.how >> } }', undefined, ['history']],
  ])('with %s is %j', (step, history, unknown) => {
    const job = jobWithLines(`resource_class: acme/linux\nsteps: [${step}]`);
    expect([job.history, job.unknown]).toEqual([history, unknown]);
  });
});

describe('the folder of a job', () => {
  it.each([
    ['steps: [checkout, { run: npm ci }]', '', ['npm ci']],
    ['working_directory: ~/repo\nsteps: [checkout, { run: npm ci }]', '', ['npm ci']],
    [
      'working_directory: ~/repo/apps/web\nsteps: [{ checkout: { path: ~/repo } }, { run: npm ci }]',
      'apps/web',
      ['npm ci'],
    ],
    ['steps: [{ run: { command: npm ci, working_directory: ./web/ } }]', 'web', ['npm ci']],
    [
      'steps: [{ run: npm ci }, { run: { command: make, working_directory: ~/project/a b } }]',
      '',
      ['npm ci', "cd 'a b' && make"],
    ],
    [
      'steps: [{ run: { command: npm ci, working_directory: web/app } }, { run: make }]',
      'web/app',
      ['npm ci', 'cd ../.. && make'],
    ],
  ])('%j is %j', (lines, directory, steps) => {
    const job = jobWithLines(lines);
    expect([job.workingDirectory, stepsInWords(job)]).toEqual([directory, steps]);
  });

  it('is uncertain where Nx runs in several', () => {
    const job = jobWithLines('steps: [{ run: npx nx lint }, { run: { command: npx nx test, working_directory: b } }]');
    expect(job.unknown).toContain('workingDirectory');
  });
});

describe('the silence timeout of a job', () => {
  it.each([
    ['{ run: { command: npx nx-cloud start-agent, no_output_timeout: 60m } }', 60],
    ['{ run: { command: npx nx affected -t a, no_output_timeout: 1.5h } }, { run: npx nx affected -t b }', undefined],
    [
      '{ run: { command: npx nx affected -t a, no_output_timeout: 1h } }, { run: { command: npx nx run-many -t b, no_output_timeout: 20m } }',
      20,
    ],
    ['{ run: npm ci }, { run: { command: ./all.sh, no_output_timeout: 30m } }', 30],
    ['{ run: npm ci }', undefined],
  ])('of %s is %j', (steps, minutes) => {
    expect(jobWithLines(`steps: [${steps}]`).silenceTimeoutMinutes).toBe(minutes);
  });

  it('is unknown where a run decides', () => {
    const step = '{ run: { command: npx nx affected -t a, no_output_timeout: << pipeline.parameters.wait >> } }';
    expect(jobWithLines(`steps: [${step}]`).unknown).toContain('silenceTimeoutMinutes');
  });

  it('is missed at the step that waits', () => {
    const { facts } = liftText(
      'version: 2\njobs: { build: { machine: true, steps: [checkout, { run: nx affected -t a }] } }',
    );
    expect(facts).toContainEqual({ path: ['jobs', 0, 'timeouts'], native: ['jobs', 'build', 'steps', 1] });
  });
});

describe('what a job keeps', () => {
  it('has the name and the files of its key', () => {
    const lines = `
steps:
  - restore_cache: { keys: ['v1-deps-{{ checksum "package-lock.json" }}', v1-deps-] }
  - save_cache: { key: 'v1-deps-{{ arch }}-{{ checksum "package-lock.json" }}', paths: [~/.npm] }
  - store_artifacts: { path: dist }
`;
    expect(jobWithLines(lines)).toMatchObject({
      caches: [{ name: 'v1-deps', paths: ['~/.npm'], keyFiles: ['package-lock.json'] }],
      artifacts: { paths: ['dist'] },
    });
  });
});

describe('the lines of a step', () => {
  const placesIn = (step: string) =>
    liftText(`version: 2.1\njobs:\n  build:\n    machine: true\n    steps:\n${step}`)
      .facts.filter(({ path }) => path[2] === 'steps')
      .map(({ path, native }) => [path.slice(3).join('.'), native.slice(3).join('.')]);

  it('are where the file has them', () => {
    expect(placesIn('    - run: |\n        npm ci\n        npm test\n')).toEqual([
      ['0', '0'],
      ['0.0', '0.run.0'],
      ['0.1', '0.run.1'],
    ]);
    expect(placesIn('    - run: npm ci\n')).toEqual([['0', '0']]);
  });

  it('follow those that the settings of the step add', () => {
    const step =
      '    - run:\n        environment: { A: b }\n        command: |\n          npm ci\n          npm test\n';
    expect(placesIn(step)).toEqual([
      ['0', '0'],
      ['0.1', '0.run.command.0'],
      ['0.2', '0.run.command.1'],
    ]);
  });
});
