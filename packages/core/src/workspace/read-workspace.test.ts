import { describe, expect, it } from 'vitest';
import type { Plan } from '../plan/plan.js';
import { coordinatorJob, coordinatorSteps, healthyPlan } from '../testing/plan-fixture.js';
import { type KnownWorkspace, readWorkspace } from './read-workspace.js';

type Files = Readonly<Record<string, string>>;

function known(plan: Plan, files: Files): KnownWorkspace {
  return readWorkspace(plan, { readFile: (path) => files[path], lacksFile: (path) => !(path in files) });
}

function startedWith(...flags: readonly string[]): Plan {
  const jobs = flags.map((flag, index) =>
    coordinatorJob({ name: `main ${index}`, steps: coordinatorSteps([`npx nx-cloud start-ci-run ${flag}`]) }),
  );
  return healthyPlan({ jobs });
}

const rulesFile = 'assignment-rules:\n  - targets: [lint]\n    run-on:\n      - agent: small\n';
const rules = [{ targets: ['lint'], runOn: [{ agent: 'small' }] }];

describe('readWorkspace', () => {
  it('knows nothing where there are no files', () => {
    expect(known(healthyPlan(), {}).workspace).toEqual({});
  });

  it.each(['.nx/ci-config.yaml', '.nx/ci-config.yml'])('reads %s', (path) => {
    expect(known(healthyPlan(), { [path]: 'dte: { distribute-on: manual }' }).workspace).toEqual({
      ciConfig: { distributeOn: 'manual' },
    });
  });

  it('knows that there is no such file only where the folder is an Nx workspace', () => {
    expect(known(healthyPlan(), { 'nx.json': '{}' }).workspace).toEqual({ lacksCiConfig: true });
    expect(known(healthyPlan(), { 'package.json': '{}' }).workspace).toEqual({});
    expect(known(healthyPlan(), { 'nx.json': '{}', '.nx/ci-config.yml': '- odd' }).workspace).toEqual({});
  });

  it('does not take a file that cannot be read for one that is not there', () => {
    const files = { readFile: (path: string) => (path === 'nx.json' ? '{}' : undefined), lacksFile: () => false };
    expect(readWorkspace(healthyPlan(), files).workspace).toEqual({});
  });

  it('reads the assignment rules that the run names, and knows their places', () => {
    const { workspace, locate } = known(startedWith('--assignment-rules=ci/rules.yaml'), {
      'ci/rules.yaml': rulesFile,
    });
    expect(workspace).toEqual({ assignmentRules: rules });
    expect(locate(['nx', 'assignmentRules', 0, 'runOn', 0, 'agent'])).toEqual({
      file: 'ci/rules.yaml',
      line: 4,
      column: 16,
      endLine: 4,
      endColumn: 21,
    });
    expect(locate(['jobs', 0])).toBeUndefined();
  });

  it('reads the assignment rules that the config names', () => {
    const plan = healthyPlan({ jobs: [coordinatorJob({ steps: coordinatorSteps(['npx nx start-nx-agents']) })] });
    const ciConfig = 'dte: { assignment-rules: ./.nx/workflows/assignment-rules.yaml }';
    expect(
      known(plan, { '.nx/ci-config.yaml': ciConfig, '.nx/workflows/assignment-rules.yaml': rulesFile }).workspace,
    ).toMatchObject({ assignmentRules: rules });
  });

  it.each([
    ['no run names', startedWith('')],
    ['runs name differently', startedWith('--assignment-rules=rules.yaml', '--assignment-rules=other.yaml')],
    ['a variable names', startedWith('--assignment-rules=$RULES')],
  ])('reads no assignment rules that %s', (_, plan) => {
    expect(known(plan, { 'rules.yaml': rulesFile, $RULES: rulesFile }).workspace).toEqual({});
  });

  it('knows nothing of a file that is no YAML', () => {
    const plan = startedWith('--assignment-rules=rules.yaml');
    expect(known(plan, { 'rules.yaml': `${rulesFile}: - [` }).workspace).toEqual({});
  });

  it('looks into the folder of the workspace', () => {
    const plan = healthyPlan({ workspace: { directory: 'apps/shop' } });
    const files = {
      'apps/shop/.nx/ci-config.yaml': 'lifecycle: { heartbeat: false }',
      'apps/shop/package.json': '{ "nx": "22.1.0" }',
      'package.json': '{ "nx": "21.0.0" }',
    };
    expect(known(plan, files).workspace).toEqual({
      ciConfig: { requireExplicitCompletion: true },
      nxVersion: '22.1.0',
    });
  });
});
