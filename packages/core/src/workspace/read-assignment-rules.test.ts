import { describe, expect, it } from 'vitest';
import { type AssignmentRule, assignmentRulesValue } from '../nx/assignment-rules-file.js';
import { readYaml } from '../source/read-yaml.js';
import { writeYaml } from '../yaml/write-yaml.js';
import { readAssignmentRules } from './read-assignment-rules.js';

function read(text: string): readonly AssignmentRule[] | undefined {
  const { root } = readYaml('assignment-rules.yaml', text).file;
  return root === undefined ? undefined : readAssignmentRules(root);
}

const rules: readonly AssignmentRule[] = [
  {
    projects: ['app1'],
    targets: ['e2e-ci*'],
    configurations: ['production'],
    runOn: [{ agent: 'large', parallelism: 1 }, { agent: 'huge' }],
  },
  { targets: ['lint'], runOn: [{ agent: 'medium' }] },
];

describe('readAssignmentRules', () => {
  it('reads back what assignmentRulesValue writes', () => {
    expect(read(writeYaml(assignmentRulesValue(rules), { header: [] }))).toEqual(rules);
  });

  it('reads an empty list', () => {
    expect(read('assignment-rules: []')).toEqual([]);
  });

  it.each([
    ['another file', 'launch-templates: {}'],
    ['a mapping of rules', 'assignment-rules: { a: 1 }'],
    ['a rule without agents', 'assignment-rules: [{ targets: [lint] }]'],
    ['an agent that is a text', 'assignment-rules: [{ targets: [lint], run-on: [medium] }]'],
    ['a single target', 'assignment-rules: [{ targets: lint, run-on: [{ agent: a }] }]'],
    ['one odd rule among others', 'assignment-rules: [{ run-on: [{ agent: a }] }, 3]'],
  ])('knows nothing of %s', (_, text) => {
    expect(read(text)).toBeUndefined();
  });
});
