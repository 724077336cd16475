import { describe, expect, it } from 'vitest';
import { subjectWith } from '../document-fixture.js';
import { checkUnknownJobKey } from './unknown-job-key.js';

describe('checkUnknownJobKey', () => {
  it('finds a key that looks like a known one', () => {
    expect(checkUnknownJobKey(subjectWith({ agent: JSON.parse('{"aftre_script": ["make"]}') }))).toEqual([
      {
        code: 'gitlab/unknown-job-key',
        severity: 'error',
        message: '`agent` has the key `aftre_script`, which is not known',
        hint: 'write `after_script`',
        path: ['agent', 'aftre_script'],
      },
    ]);
  });

  it('warns only of a key that a newer GitLab may have brought', () => {
    expect(checkUnknownJobKey(subjectWith({ agent: JSON.parse('{"hologram": true}') }))).toEqual([
      {
        code: 'gitlab/unknown-job-key',
        severity: 'warning',
        message: '`agent` has the key `hologram`, which is not known',
        hint: 'remove it if your GitLab does not know it',
        path: ['agent', 'hologram'],
      },
    ]);
  });

  it('finds keys of a job that `default` cannot have', () => {
    const view = subjectWith({ agent: {} }, { default: JSON.parse('{"variables": {}}') });
    expect(checkUnknownJobKey(view).map(({ path }) => path)).toEqual([['default', 'variables']]);
  });

  it('takes known keys', () => {
    expect(
      checkUnknownJobKey(subjectWith({ agent: { stage: 'test', pages: true } }, { default: { image: 'node:22' } })),
    ).toEqual([]);
  });
});
