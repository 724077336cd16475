import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { entriesOf, itemsOf, member } from '../readers/yaml-data.js';

const recipes = join(import.meta.dirname, '../../../shared/recipes');
const examples = join(import.meta.dirname, '../../examples/recipes');

describe("the CircleCI recipe's example", () => {
  it.skipIf(isAbsent('circleci'))('is deep-equal to the published YAML (needs ../shared/recipes/circleci.md)', () => {
    expect(parse(generated('circleci/.circleci/config.yml'))).toEqual(parse(recipeText('circleci')));
  });
});

describe("the Bitbucket recipe's example", () => {
  it.skipIf(isAbsent('bitbucket'))('is deep-equal to the published YAML (needs ../shared/recipes/bitbucket.md)', () => {
    expect(parse(generated('bitbucket/bitbucket-pipelines.yml'))).toEqual(parse(recipeText('bitbucket')));
  });

  it('has its agent as one real anchor and three aliases', () => {
    const text = generated('bitbucket/bitbucket-pipelines.yml');
    expect([text.match(/&agent\b/g)?.length, text.match(/\*agent\b/g)?.length]).toEqual([1, 3]);
  });
});

describe("the GitLab recipe's example", () => {
  it.skipIf(isAbsent('gitlab'))(
    'is deep-equal to the published YAML except for its four mistakes (needs ../shared/recipes/gitlab.md)',
    () => {
      const recipe: unknown = parse(recipeText('gitlab'));
      const example: unknown = parse(generated('gitlab/.gitlab-ci.yml'));
      expect(member(example, 'stages')).toEqual(['affected']);
      expect(member(example, 'workflow')).toEqual({
        rules: [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }, { if: '$CI_COMMIT_BRANCH == "main"' }],
      });
      expect(member(example, 'variables')).toEqual({ GIT_DEPTH: '0' });

      const install = itemsOf(member(member(recipe, '.base-pipeline'), 'before_script'))[0];
      const setup = itemsOf(member(member(example, '.base-pipeline'), 'before_script')).map(String);
      expect(setup[0]).toBe(install);
      expect(setup.slice(1).join('\n')).toMatch(/export NX_HEAD=[\s\S]*export NX_BASE=/);

      const base = without(member(recipe, '.base-pipeline'), ['only']);
      expect(without(example, ['stages', 'workflow', 'variables'])).toEqual({
        ...without(recipe, []),
        '.base-pipeline': { ...base, before_script: setup },
      });
    },
  );
});

function without(value: unknown, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(entriesOf(value).filter(([key]) => !keys.includes(key)));
}

function isAbsent(provider: string): boolean {
  return !existsSync(join(recipes, `${provider}.md`));
}

function recipeText(provider: string): string {
  const markdown = readFileSync(join(recipes, `${provider}.md`), 'utf8');
  return /```yaml[^\n]*\n([\s\S]*?)```/.exec(markdown)?.[1] ?? '';
}

function generated(path: string): string {
  return readFileSync(join(examples, path), 'utf8');
}
