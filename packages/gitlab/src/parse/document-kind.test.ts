import { readYaml } from '@dtekit/core/reader';
import { describe, expect, it } from 'vitest';
import { documentKind, matchesContent, matchesPath } from './document-kind.js';

function kindOf(file: string, text = 'a: { script: [x] }'): string {
  return documentKind(readYaml(file, text).file, { ...(text.startsWith('stages') ? { stages: [] } : {}) });
}

describe('documentKind', () => {
  it('knows the main file by its name, or by what only a main file says', () => {
    const names = ['.gitlab-ci.yml', 'app/.gitlab-ci.yaml', 'gitlab.yml', 'pipeline.yml', '<stdin>'];
    expect(names.map((file) => kindOf(file))).toEqual(names.map(() => 'root'));
    const parts = ['ci/agents.yml', 'ci/dte.gitlab-ci.yml', '.gitlab-ci-agents.yml', 'gitlab-ci.agents.yml'];
    expect(parts.map((file) => kindOf(file))).toEqual(parts.map(() => 'unknown'));
    expect(kindOf('ci/agents.yml', 'stages: [a]')).toBe('root');
    expect(kindOf('.gitlab-ci.yml', 'stages: ["$[[ inputs.stage ]]"]')).toBe('unknown');
  });
});

describe('matchesPath', () => {
  it('takes the main file and files that are named to be included', () => {
    expect(['.gitlab-ci.yml', 'ci/dte.gitlab-ci.yml', 'x/gitlab-ci.yml'].every(matchesPath)).toBe(true);
    expect(['ci.yml', '.gitlab-ci.yml.bak', 'not-gitlab.yml'].some(matchesPath)).toBe(false);
  });
});

describe('matchesContent', () => {
  it('takes jobs with scripts at the top', () => {
    const matches = (text: string): boolean => {
      const { root } = readYaml('ci.yml', text).file;
      return root !== undefined && matchesContent(root);
    };
    expect(['a: { script: [x] }', 'image: x\na:\n  script: make'].every(matches)).toBe(true);
    expect(
      [
        'version: 2\njobs: { a: { script: [x] } }',
        'pipelines: {}',
        '- a',
        'script: [x]',
        'a: { script: { b: c } }',
      ].some(matches),
    ).toBe(false);
  });
});
