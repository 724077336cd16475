import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { circleciReader } from '@dtekit/circleci/reader';
import { describe, expect, it } from 'vitest';
import { shownFindings } from './shown-findings.js';

/** The published recipe, as printed (https://nx.dev/docs/kb/bring-your-own-compute, its version of 2025). */
const recipe = readFileSync(join(import.meta.dirname, 'recipes/circleci.yml'), 'utf8');

const { codesIn, findingsIn } = shownFindings('.circleci/config.yml', circleciReader);

describe('the published recipe', () => {
  it('has these faults, at these places', () => {
    expect(findingsIn(recipe)).toEqual([
      'warning circleci/old-orb at 3:7 `nrwl/nx@1.5.1`: the orb nrwl/nx `1.5.1` writes to `index.js` of the repository',
      '  hint: use 1.7.0 or newer',
      'warning dte/agents-run-on at 5:3 `main`: coordinator `main` does not stop its agents when it fails early',
      '  hint: run `nx-cloud stop-all-agents` at the end of the coordinator, whatever happened before',
      '  21:3 `agent`: agents start here',
      'warning dte/rerun-failed at 5:3 `main`: a rerun of `main`, `agent` alone is not stopped',
      '  hint: end the job with a message when it is part of a rerun',
      '  21:3 `agent`: no guard here either',
      'warning dte/timeout-order at 20:9 `run: npx nx affected --base=$NX_BASE --head=$NX_HEAD -t lint,test,build,e2e-ci --parallel=2 --configuration=ci`: `main` has no silence timeout',
      '  hint: set a silence timeout of 60 minutes',
      '  20:9 `run: npx nx affected --base=$NX_BASE --head=$NX_HEAD -t lint,test,build,e2e-ci --parallel=2 --configuration=ci`: it may wait in silence here',
      'info dte/duplicate-agent-name at 21:3 `agent`: agents `agent` have no `NX_AGENT_NAME`',
      '  hint: set `NX_AGENT_NAME` to a name with the index of the agent in it',
    ]);
  });

  it('tells a wrong number of agents at the number', () => {
    expect(findingsIn(recipe.replace('[1, 2, 3]', '[1, 2, 3, 4]'), 'dte/agent-count-drift')).toEqual([
      'warning dte/agent-count-drift at 9:51 `3`: `NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT` says 3, and there are 4 agents',
      '  hint: leave `NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT` out, or set it to the number of agents',
      '  21:3 `agent`: agents start here',
    ]);
  });

  it('is refused with the step of its newest version, which has two keys', () => {
    const newest = recipe.replace('  agent:\n', '      - run: npx nx fix-ci\n        when: always\n  agent:\n');
    expect(findingsIn(newest, 'circleci/two-key-step')).toEqual([
      'error circleci/two-key-step at 21:9 `run: npx nx fix-ci`: the step has the keys `run`, `when` side by side',
      '  hint: indent the others below `run`',
    ]);
    expect(codesIn(newest)).toEqual([...codesIn(recipe), 'circleci/two-key-step'].sort(byPlaceIn(newest)));
  });

  it('has agents without a coordinator on branches that only they run on', () => {
    const filtered = recipe.replace(
      '      - main\n',
      '      - main:\n          filters:\n            branches:\n              only: main\n',
    );
    expect(findingsIn(filtered, 'dte/no-agents-for-trigger')).toEqual([
      'error dte/no-agents-for-trigger at 21:3 `agent`: agents `agent` run on pull requests without a coordinator',
      '  hint: give the coordinator and its agents the same triggers',
      '  5:3 `main`: the coordinator starts here',
    ]);
  });
});

describe('the recipe, mended as its findings say,', () => {
  const guard = [
    '      - run: |',
    '          if [ "$CIRCLE_WORKFLOW_WORKSPACE_ID" != "$CIRCLE_WORKFLOW_ID" ]; then',
    '            echo "Rerun the workflow from start." && exit 1',
    '          fi',
    '',
  ].join('\n');
  const mendings: readonly (readonly [string, (text: string) => string])[] = [
    ['circleci/old-orb', (text) => text.replace('1.5.1', '1.7.0')],
    [
      'dte/agents-run-on',
      (text) =>
        text.replace(
          '  agent:\n',
          '      - run:\n          command: npx nx-cloud stop-all-agents\n          when: always\n  agent:\n',
        ),
    ],
    ['dte/rerun-failed', (text) => text.replaceAll('      - checkout\n', `      - checkout\n${guard}`)],
    [
      'dte/timeout-order',
      (text) =>
        text.replace(
          /- run: (npx nx affected .*)\n/,
          '- run:\n          command: $1\n          no_output_timeout: 60m\n',
        ),
    ],
    [
      'dte/duplicate-agent-name',
      (text) =>
        text.replace(
          '        type: integer\n',
          '        type: integer\n    environment:\n      NX_AGENT_NAME: agent-<< parameters.ordinal >>\n',
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

/** The order in which the codes are found in a file. */
function byPlaceIn(text: string): (left: string, right: string) => number {
  const codes = codesIn(text);
  return (left, right) => codes.indexOf(left) - codes.indexOf(right);
}
