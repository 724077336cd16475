import { gitlabReference } from '@dtekit/core/provider';
import { describe, expect, it } from 'vitest';
import { subjectWith } from '../document-fixture.js';
import { checkVariableValue } from './variable-value.js';

describe('checkVariableValue', () => {
  it('finds a list', () => {
    const variables = JSON.parse('{"A": "b", "TARGETS": ["lint", "test"]}');
    expect(checkVariableValue(subjectWith({ agent: { variables } }))).toEqual([
      {
        code: 'gitlab/variable-value',
        severity: 'error',
        message: 'the variable `TARGETS` is a list',
        hint: 'write the value as text',
        path: ['agent', 'variables', 'TARGETS'],
      },
    ]);
  });

  it('finds keys that variables of a job cannot have', () => {
    const described = new Map([['A', { value: 'a', description: 'what it is' }]]);
    expect(checkVariableValue(subjectWith({ agent: { variables: described } }, { variables: described }))).toEqual([
      {
        code: 'gitlab/variable-value',
        severity: 'error',
        message: 'the variable `A` is a map with the key `description`',
        hint: 'write the value as text',
        path: ['agent', 'variables', 'A'],
      },
    ]);
  });

  it('takes text, numbers, booleans, nothing, and text that is not expanded', () => {
    const variables = JSON.parse('{"A": "a", "B": 1, "C": true, "D": {"value": "$", "expand": false}, "E": null}');
    expect(checkVariableValue(subjectWith({ agent: { variables } }))).toEqual([]);
  });

  it('takes a reference to the variable of another job', () => {
    const variables = { A: gitlabReference(['.base', 'variables', 'A']) };
    expect(checkVariableValue(subjectWith({ agent: { variables } }))).toEqual([]);
  });
});
