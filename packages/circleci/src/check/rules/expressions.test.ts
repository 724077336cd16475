import { describe, expect, it } from 'vitest';
import { jobWith, subjectWith, subjectWithEntries, subjectWithSteps } from '../document-fixture.js';
import { checkExpressions } from './expressions.js';

describe('an expression', () => {
  it.each([
    'echo << parameters.ordinal >>',
    'echo <<parameters.ordinal>> << pipeline.parameters.agents >>',
    'echo << pipeline.git.branch >>',
    String.raw`cat \<<EOF`,
    String.raw`read x \<<< "$y"`,
  ])('that names what exists passes: %s', (run) => {
    const job = jobWith({ parameters: { ordinal: { type: 'integer' } }, steps: [{ run }] });
    const parameters = { agents: { type: 'integer', default: 3 } } as const;
    expect(checkExpressions(subjectWith({ jobs: { main: job }, parameters }))).toEqual([]);
  });

  it('that names an undeclared parameter is an error', () => {
    const job = jobWith({
      parameters: { ordinal: { type: 'integer' } },
      steps: [{ run: 'echo << parameters.ordinl >>' }],
    });
    expect(checkExpressions(subjectWith({ jobs: { main: job } }))).toEqual([
      {
        code: 'circleci/undeclared-parameter',
        severity: 'error',
        message: '`<< parameters.ordinl >>` names a parameter that is not declared',
        hint: 'did you mean `parameters.ordinal`?',
        path: ['jobs', 'main', 'steps', 0, 'run'],
      },
    ]);
  });

  it('in a workflow may name parameters of the pipeline only', () => {
    const entry = { main: { name: 'main-<< pipeline.parameters.suffix >>', 'serial-group': '<< matrix.ordinal >>' } };
    expect(checkExpressions(subjectWithEntries(entry))).toMatchObject([
      { code: 'circleci/undeclared-parameter', path: ['workflows', 'build', 'jobs', 0, 'main', 'name'] },
    ]);
  });

  it('that does not end is an error', () => {
    expect(checkExpressions(subjectWithSteps({ run: 'set -e\ncat <<EOF\nhello\nEOF' }))).toEqual([
      {
        code: 'circleci/unclosed-expression',
        severity: 'error',
        message: '`<<` begins an expression that does not end: `<<EOF`',
        hint: 'write `\\<<` for a literal `<<`',
        path: ['jobs', 'main', 'steps', 0, 'run'],
      },
    ]);
  });
});
