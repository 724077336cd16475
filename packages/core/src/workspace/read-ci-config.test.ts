import { describe, expect, it } from 'vitest';
import { type CiConfig, ciConfigValue } from '../nx/ci-config-file.js';
import { readYaml } from '../source/read-yaml.js';
import { writeYaml } from '../yaml/write-yaml.js';
import { readCiConfig } from './read-ci-config.js';

function read(text: string): CiConfig | undefined {
  const { root } = readYaml('.nx/ci-config.yaml', text).file;
  return root === undefined ? undefined : readCiConfig(root);
}

const everything: CiConfig = {
  distributeOn: 'manual',
  assignmentRules: '.nx/workflows/assignment-rules.yaml',
  stopAgentsAfter: ['lint', 'e2e-ci'],
  stopAgentsOnFailure: false,
  requireExplicitCompletion: true,
  useDteByDefault: false,
  withEnvVars: ['FOO'],
  fixTasks: ['*lint*'],
  autoApplyFixes: [],
  overrides: { main: { stopAgentsOnFailure: true }, 'windows 11': { stopAgentsAfter: ['build'] } },
};

describe('readCiConfig', () => {
  it('reads back what ciConfigValue writes', () => {
    expect(read(writeYaml(ciConfigValue(everything), { header: [] }))).toEqual(everything);
  });

  it('takes any number of failures but none for a stop', () => {
    expect(read('lifecycle: { fail-after: 3 }')).toEqual({ stopAgentsOnFailure: true });
  });

  it('leaves out what it does not know, and sections that are empty', () => {
    expect(read('dte: { distribute-on: manual, new-thing: [1] }\nlifecycle:\nother: 1\n')).toEqual({
      distributeOn: 'manual',
    });
  });

  it.each([
    ['a list', '- 1'],
    ['a text', 'manual'],
    ['a section that is a list', 'dte: [manual]'],
    ['changesets', 'dte: { distribute-on: { small-changeset: 3 linux-medium-js } }'],
    ['a single target', 'lifecycle: { stop-after: lint }'],
    ['an odd override', 'dte: { distribute-on: manual }\noverrides: { main: 3 }'],
  ])('knows nothing of %s', (_, text) => {
    expect(read(text)).toBeUndefined();
  });
});
