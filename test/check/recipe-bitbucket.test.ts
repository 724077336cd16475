import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bitbucketReader } from '@dtekit/bitbucket/reader';
import { describe, expect, it } from 'vitest';
import { shownFindings } from './shown-findings.js';

/** The published recipe, as printed (https://nx.dev/docs/kb/bring-your-own-compute, its version of 2025). */
const recipe = readFileSync(join(import.meta.dirname, 'recipes/bitbucket.yml'), 'utf8');

const { codesIn, findingsIn } = shownFindings('bitbucket-pipelines.yml', bitbucketReader);

describe('the published recipe', () => {
  it('has these faults, at these places', () => {
    expect(findingsIn(recipe)).toEqual([
      'warning dte/agents-run-on at 20:13 `step`: coordinator `CI` does not stop its agents when it fails early',
      '  hint: run `nx-cloud stop-all-agents` at the end of the coordinator, whatever happened before',
      '  30:13 `step`: agents start here',
      'warning dte/rerun-failed at 20:13 `step`: a rerun of `CI`, `Agent` alone is not stopped',
      '  hint: end the job with a message when it is part of a rerun',
      '  30:13 `step`: no guard here either',
      'info dte/timeout-order at 20:13 `step`: `CI` has no total timeout',
      '  hint: set a total timeout of more than 60 minutes',
      '  29:19 `npx nx affected --target=lint,test,build,e2e-ci --parallel=2`: it may wait in silence here',
      'warning dte/local-main-ref at 28:19 `npx nx-cloud record -- nx format:check`: `nx format:check` is given no base, neither by `--base` nor by `NX_BASE`',
      '  hint: export `NX_BASE` and `NX_HEAD` before the command',
      '  29:19 `npx nx affected --target=lint,test,build,e2e-ci --parallel=2`: the same base is used here',
      'info dte/duplicate-agent-name at 30:13 `step`: agents `Agent` have no `NX_AGENT_NAME`',
      '  hint: set `NX_AGENT_NAME` to a name with the index of the agent in it',
      'info dte/timeout-order at 30:13 `step`: `Agent` has no total timeout',
      '  hint: set a total timeout of more than 60 minutes',
      '  30:19 `*agent`: repeated here by `*agent`',
      '  14:13 `npx nx-cloud start-agent`: it may wait in silence here',
    ]);
  });

  it('tells a wrong number of agents, wherever it is told', () => {
    const variable = recipe.replace('AGENT_COUNT=3', 'AGENT_COUNT=4');
    expect(findingsIn(variable, 'dte/agent-count-drift')).toEqual([
      'warning dte/agent-count-drift at 24:19 `export NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT=4`: `NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT` says 4, and there are 3 agents',
      '  hint: leave `NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT` out, or set it to the number of agents',
      '  30:13 `step`: agents start here',
    ]);
    const agent = recipe.replace('          - step: *agent\n', '');
    expect(codesIn(agent).filter((code) => code === 'dte/agent-count-drift')).toHaveLength(2);
  });

  it('leaves the branch without a name when pushes start the same steps', () => {
    const pushes = `${recipe.replace('- parallel:', '- parallel: &ci')}  branches:\n    main:\n      - parallel: *ci\n`;
    expect(findingsIn(pushes, 'dte/branch-unknown')).toEqual([
      'warning dte/branch-unknown at 23:19 `export NX_BRANCH=$BITBUCKET_PR_ID`: `NX_BRANCH` of `CI`, `Agent` is empty on pushes to `main`',
      '  hint: set `NX_BRANCH` to the number of the pull request, or to the branch where there is none',
      '  35:19 `*ci`: repeated here by `*ci`',
      '  30:13 `step`: the same here',
    ]);
  });

  it('starts agents that nobody waits for when they are no members of the group', () => {
    const sequential = recipe.replaceAll('          - step: *agent', '      - step: *agent');
    expect(findingsIn(sequential, 'bitbucket/agents-not-parallel')).toEqual([
      'error bitbucket/agents-not-parallel at 30:9 `step`: the agents of step `Agent` do not run beside `CI` in `pull-requests > **`',
      '  hint: put the step that starts the run and its agents into one `parallel` group',
      '  20:13 `step`: the run starts here',
      '  31:9 `step`: the same here',
      '  32:9 `step`: the same here',
    ]);
  });
});

describe('the recipe, mended as its findings say,', () => {
  const guard =
    '          - if [ "$BITBUCKET_STEP_RUN_NUMBER" -gt 1 ]; then echo "Rerun the whole pipeline." >&2; exit 1; fi\n';
  const mendings: readonly (readonly [string, (text: string) => string])[] = [
    [
      'dte/agents-run-on',
      (text) =>
        text.replace(
          '--parallel=2\n',
          '--parallel=2\n              after-script:\n                - npx nx-cloud stop-all-agents\n',
        ),
    ],
    [
      'dte/rerun-failed',
      (text) => text.replaceAll(/^( +)script:\n/gm, (line, indent) => `${line}${indent}  ${guard.trimStart()}`),
    ],
    [
      'dte/timeout-order',
      (text) => text.replaceAll(/^( +)name: .*\n/gm, (line, indent) => `${line}${indent}max-time: 90\n`),
    ],
    [
      'dte/local-main-ref',
      (text) =>
        text.replace(
          '                - npx nx-cloud start-ci-run',
          [
            '                - export NX_BASE=origin/$BITBUCKET_PR_DESTINATION_BRANCH\n',
            '                - export NX_HEAD=$BITBUCKET_COMMIT\n',
            '                - npx nx-cloud start-ci-run',
          ].join(''),
        ),
    ],
    [
      'dte/duplicate-agent-name',
      (text) =>
        text.replace(
          '          - npx nx-cloud start-agent\n',
          '          - export NX_AGENT_NAME=agent-$BITBUCKET_PARALLEL_STEP\n          - npx nx-cloud start-agent\n',
        ),
    ],
  ];

  it('has one fault less after each step, and none in the end', () => {
    let text = recipe;
    let left = [...new Set(codesIn(recipe))];
    for (const [code, mend] of mendings) {
      text = mend(text);
      left = left.filter((other) => other !== code);
      expect([...new Set(codesIn(text))]).toEqual(left);
    }
    expect(findingsIn(text)).toEqual([]);
  });
});
