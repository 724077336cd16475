import { describe, expect, it } from 'vitest';
import { assignmentRulesPath, assignmentRulesValue } from './assignment-rules-file.js';

describe('assignmentRulesValue', () => {
  it('wraps the rules and gives them the keys that Nx Cloud reads', () => {
    expect(
      assignmentRulesValue([
        {
          runOn: [{ agent: 'large', parallelism: 1 }, { agent: 'huge' }],
          configurations: ['production'],
          targets: ['e2e-ci*'],
          projects: ['app1'],
        },
        { targets: ['lint', 'test'], runOn: [{ agent: 'medium', parallelism: 4 }] },
      ]),
    ).toEqual({
      'assignment-rules': [
        {
          projects: ['app1'],
          targets: ['e2e-ci*'],
          configurations: ['production'],
          'run-on': [{ agent: 'large', parallelism: 1 }, { agent: 'huge' }],
        },
        { targets: ['lint', 'test'], 'run-on': [{ agent: 'medium', parallelism: 4 }] },
      ],
    });
  });

  it('has the order of the documentation, whatever the order of the fields', () => {
    const [rule] = assignmentRulesValue([{ runOn: [], targets: ['a'], projects: ['b'] }])['assignment-rules'];
    expect(Object.keys(rule ?? {})).toEqual(['projects', 'targets', 'run-on']);
  });

  it('is for the path of the documentation', () => {
    expect(assignmentRulesPath).toBe('.nx/workflows/assignment-rules.yaml');
  });
});
