import { stepMeaning } from '@dtekit/core/reader';
import { describe, expect, it } from 'vitest';
import { jobOf, liftText } from './lift-fixture.js';

function jobOfScript(script: readonly string[], afterScript?: readonly string[]) {
  const after = afterScript === undefined ? '' : `, after-script: ${JSON.stringify(afterScript)}`;
  const job = jobOf(`name: a, script: ${JSON.stringify(script)}${after}`);
  const { workingDirectory, env } = job;
  const [steps, always] = [job.steps, job.always].map((list) =>
    list.map((step) => (step.kind === 'run' ? Object.values(stepMeaning(step) ?? {}).at(-1) : step.kind)),
  );
  return { env: Object.fromEntries(env), workingDirectory, steps, always };
}

describe('a script', () => {
  it('exports the name of an agent for itself alone where the end needs it and has none', () => {
    const script = ['export A=b', 'export NX_AGENT_NAME=x-$BITBUCKET_STEP_UUID', 'export C=$NX_AGENT_NAME', 'npm ci'];
    expect(jobOfScript(script, ['npx nx-cloud upload-agent-metrics'])).toMatchObject({
      env: { A: { kind: 'text', text: 'b' }, C: { kind: 'expression', text: '$NX_AGENT_NAME' } },
      steps: ['export NX_AGENT_NAME=x-$BITBUCKET_STEP_UUID', 'npm ci'],
    });
    const name = { NX_AGENT_NAME: { kind: 'agent-name', prefix: 'x' } };
    expect(jobOfScript(script, [script[1] ?? '', 'npx nx fix-ci'])).toMatchObject({ env: name, steps: ['npm ci'] });
    expect(jobOfScript(script, ['npx nx-cloud stop-all-agents'])).toMatchObject({ env: name, steps: ['npm ci'] });
    expect(jobOfScript(script)).toMatchObject({ env: name, steps: ['npm ci'] });
  });

  it('sets the environment and enters a folder at its start, comments aside', () => {
    const script = ['# first', 'export A=b', 'cd ./apps/web/', 'export C=d', 'npm ci', 'export E=f', 'cd x'];
    expect(jobOfScript(script)).toEqual({
      env: { A: { kind: 'text', text: 'b' }, C: { kind: 'text', text: 'd' } },
      workingDirectory: 'apps/web',
      steps: ['npm ci', 'export E=f', 'cd x'],
      always: [],
    });
  });

  it('does so in an entry of several lines as well', () => {
    expect(jobOfScript(['export A=b\ncd web\nnpm ci\nnpm test'])).toMatchObject({
      env: { A: { kind: 'text', text: 'b' } },
      workingDirectory: 'web',
      steps: ['npm ci', 'npm test'],
    });
  });

  it.each(['cd ..', 'cd /tmp', 'cd -', 'cd ~', 'cd $DIR', 'cd a/../..', 'cd .', 'cd a && x'])(
    'enters no folder of the repository with `%s`',
    (line) => {
      expect(jobOfScript([line, 'npm ci'])).toMatchObject({ workingDirectory: '', steps: [line, 'npm ci'] });
    },
  );

  it('does not set what our own lines for the base export', () => {
    const base = ['export NX_BASE=$(git rev-parse --verify --quiet HEAD~1 || git rev-parse HEAD)'];
    const lines = [...base, 'export NX_HEAD=$BITBUCKET_COMMIT'];
    expect(jobOfScript(['export A=b', ...lines])).toMatchObject({
      env: { A: { kind: 'text', text: 'b' } },
      steps: ['set-base'],
    });
    expect(Object.keys(jobOfScript(base).env)).toEqual(['NX_BASE']);
  });

  it('keeps what only Bitbucket knows as a step that may do anything, in its place', () => {
    const job = jobOf('name: a, script: [export A=b, x, { pipe: "a/b:1" }, y, { agent: helper }]');
    expect(job.steps.map((step) => [step.kind === 'unknown' ? step.name : step.kind, step.origin.path.at(-1)])).toEqual(
      [
        ['run', 0],
        ['a/b:1', 1],
        ['run', 2],
        ['agent', 3],
      ],
    );
  });
});

describe('a step that starts another pipeline', () => {
  it('does what is not known', () => {
    expect(jobOf('name: a, type: pipeline, custom: deploy').steps).toEqual([
      { kind: 'unknown', name: 'custom > deploy', origin: { path: ['jobs', 0, 'steps', 0] } },
    ]);
  });
});

describe('what runs at the end', () => {
  it('is told without what makes the fresh shell like the first one', () => {
    const script = ['export NX_AGENT_NAME="$BITBUCKET_STEP_UUID"', 'cd web', 'npm ci'];
    const again = ['set +e', `export NX_AGENT_NAME=\${BITBUCKET_STEP_UUID}`, 'cd web', 'npx nx fix-ci', 'cd web'];
    expect(jobOfScript(script, again).always).toEqual(['npx nx fix-ci', 'cd web']);
  });

  it('is told with what it sets differently', () => {
    expect(jobOfScript(['export A=b', 'x'], ['export A=c', 'export B=d', 'y']).always).toEqual([
      'export A=c',
      'export B=d',
      'y',
    ]);
    const install = ['npm install --global --prefix "$HOME/.local" pnpm', 'export PATH="$HOME/.local/bin:$PATH"'];
    expect(jobOfScript(install, [install[1] ?? '', 'y']).always).toEqual(['y']);
    expect(jobOfScript(['x'], ['cd web', 'export PATH="$HOME/.local/bin:$PATH"', 'y']).always).toHaveLength(3);
  });

  it('is nothing where it only prepares', () => {
    expect(jobOfScript(['export A=b', 'x'], ['export A=b']).always).toEqual([]);
  });
});

describe('the places of a script', () => {
  it('are those of its lines', () => {
    const text = `
pipelines:
  default:
    - step:
        name: a
        script:
          - export A=b
          - |
            cd web
            npm ci
          - { pipe: x/y:1 }
          - npm test
        after-script:
          - export A=b
          - npx nx fix-ci
`;
    const places = liftText(text).facts.map(({ path, native }) => [path.slice(2).join('.'), native.slice(4).join('.')]);
    expect(Object.fromEntries(places)).toMatchObject({
      'env.A': 'script.0',
      workingDirectory: 'script.1.0',
      'steps.0': 'script.1.1',
      'steps.1': 'script.2',
      'steps.2': 'script.3',
      'always.0': 'after-script.1',
    });
  });
});
