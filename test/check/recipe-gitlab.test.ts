import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '@dtekit/core';
import { checkFile } from '@dtekit/core/reader';
import { gitlabReader } from '@dtekit/gitlab/reader';
import { describe, expect, it } from 'vitest';

/** The file of https://nx.dev/docs/kb/bring-your-own-compute for GitLab, as printed. */
const printed = readFileSync(join(import.meta.dirname, 'recipes/gitlab.yml'), 'utf8');

describe('the published GitLab recipe', () => {
  it('is told what is wrong with it, each at its line', () => {
    expect(check(printed).map(told)).toEqual([
      [
        '19:3 info gitlab/deprecated-only: `.base-pipeline` has `only` or `except`, which are deprecated',
        'use `rules`, or `workflow: rules` for the whole pipeline',
      ],
      [
        '30:7 warning dte/unexported-base: `NX_HEAD`, `NX_BASE` are set and not exported',
        'write `export NX_HEAD=…`',
        '41: reached through `extends: .base-pipeline`',
        '31: the same here',
      ],
      [
        '31:7 error dte/zero-sha-base: the base of coordinator `nx-dte` is `CI_COMMIT_BEFORE_SHA`, which is not always a commit',
        'take another base where it is no commit: `git cat-file -e "$NX_BASE^{commit}" 2>/dev/null || export NX_BASE=HEAD~1`',
        '41: reached through `extends: .base-pipeline`',
      ],
      [
        '39:1 error dte/no-agents-for-trigger: coordinator `nx-dte` runs on pull requests without agents',
        'give the coordinator and its agents the same triggers',
        '48: agents start here',
      ],
      [
        '39:1 info dte/timeout-order: `nx-dte` has no total timeout',
        'set a total timeout of more than 60 minutes',
        '45: it may wait in silence here',
      ],
      [
        '39:1 warning dte/agents-run-on: coordinator `nx-dte` does not stop its agents when it fails early',
        'run `nx-cloud stop-all-agents` at the end of the coordinator, whatever happened before',
        '48: agents start here',
      ],
      [
        '39:1 warning dte/shallow-clone: `nx format:check` needs the git history, and coordinator `nx-dte` does not clone all of it',
        'clone the whole history on the coordinator',
        '44: `nx format:check` compares commits here',
      ],
      [
        '40:10 error gitlab/undefined-stage: `nx-dte` is in the stage `affected`, but the stages are `.pre`, `build`, `test`, `deploy`, `.post`',
        'add `affected` to `stages`',
      ],
      [
        '48:1 error dte/no-agents-for-trigger: agents `nx-dte-agent` run on pushes to `*`, tags without a coordinator',
        'give the coordinator and its agents the same triggers',
        '39: the coordinator starts here',
      ],
      [
        '48:1 info dte/duplicate-agent-name: agents `nx-dte-agent` have no `NX_AGENT_NAME`',
        'set `NX_AGENT_NAME` to a name with the index of the agent in it',
      ],
      [
        '48:1 info dte/timeout-order: `nx-dte-agent` has no total timeout',
        'set a total timeout of more than 60 minutes',
        '14: it may wait in silence here',
      ],
      ...['50:10', '53:10', '56:10'].map((place, index) => [
        `${place} error gitlab/undefined-stage: \`nx-dte-agent${index + 1}\` is in the stage \`affected\`, but the stages are \`.pre\`, \`build\`, \`test\`, \`deploy\`, \`.post\``,
        'add `affected` to `stages`',
      ]),
    ]);
  });

  it('is right once each hint was followed', () => {
    let text = printed;
    for (const { code, changes } of fixes) {
      expect(codesIn(text)).toContain(code);
      for (const [from, to] of changes) {
        expect(text).toContain(from);
        text = text.replace(from, to);
      }
      expect(codesIn(text)).not.toContain(code);
    }
    expect(check(text)).toEqual([]);
  });
});

/** A finding and what somebody changes who reads its hint. */
interface Fix {
  readonly code: string;
  readonly changes: readonly (readonly [from: string, to: string])[];
}

const fixes: readonly Fix[] = [
  { code: 'gitlab/undefined-stage', changes: [['image: node:18\n', 'image: node:18\nstages: [affected]\n']] },
  {
    code: 'dte/no-agents-for-trigger',
    changes: [
      ['  only:\n    - main\n    - merge_requests\n', ''],
      [
        'stages: [affected]\n',
        [
          'stages: [affected]',
          'workflow:',
          '  rules:',
          '    - if: $CI_PIPELINE_SOURCE == "merge_request_event"',
          '    - if: $CI_COMMIT_BRANCH == "main"',
          '',
        ].join('\n'),
      ],
    ],
  },
  {
    code: 'dte/unexported-base',
    changes: [
      ['- NX_HEAD=', '- export NX_HEAD='],
      ['- NX_BASE=', '- export NX_BASE='],
    ],
  },
  {
    code: 'dte/zero-sha-base',
    changes: [
      [
        '$CI_COMMIT_BEFORE_SHA}\n',
        '$CI_COMMIT_BEFORE_SHA}\n    - git cat-file -e "$NX_BASE^{commit}" 2>/dev/null || export NX_BASE=HEAD~1\n',
      ],
    ],
  },
  {
    code: 'dte/shallow-clone',
    changes: [['stages: [affected]\n', "stages: [affected]\nvariables:\n  GIT_DEPTH: '0'\n"]],
  },
  {
    code: 'dte/agents-run-on',
    changes: [['  artifacts:\n', '  after_script:\n    - yarn nx-cloud stop-all-agents\n\n  artifacts:\n']],
  },
  { code: 'dte/timeout-order', changes: [['image: node:18\n', 'image: node:18\ndefault:\n  timeout: 90 minutes\n']] },
  {
    code: 'dte/duplicate-agent-name',
    changes: [['.dte-agent:\n', '.dte-agent:\n  variables:\n    NX_AGENT_NAME: $CI_JOB_ID\n']],
  },
];

function check(text: string): readonly Diagnostic[] {
  return [...checkFile({ file: '.gitlab-ci.yml', text, reader: gitlabReader }).diagnostics].sort(
    (left, right) => lineOf(left) - lineOf(right) || (told(left).join() < told(right).join() ? -1 : 1),
  );
}

function codesIn(text: string): readonly string[] {
  return check(text).map(({ code }) => code);
}

function lineOf({ location }: Diagnostic): number {
  return location?.line ?? 0;
}

/** A finding as people read it: what and where, what to do, and the other places. */
function told({ location, severity, code, message, hint, related = [] }: Diagnostic): readonly string[] {
  return [
    `${location?.line}:${location?.column} ${severity} ${code}: ${message}`,
    hint,
    ...related.map((place) => `${place.location?.line}: ${place.message}`),
  ];
}
