import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkNoPipelines } from './no-pipelines.js';

function findings(text: string) {
  return checkNoPipelines(subjectOf(parse(text)));
}

describe('a file', () => {
  it.each([
    ['nothing', '{}'],
    ['no section', 'pipelines: {}'],
    ['empty sections', 'pipelines: { default: [], branches: {}, custom: }'],
  ])('with %s has no pipeline', (_, text) => {
    expect(findings(text)).toEqual([
      {
        code: 'bitbucket/no-pipelines',
        severity: 'error',
        message: 'nothing starts a pipeline: `pipelines` has no entry',
        hint: 'turn on a trigger: a section below `pipelines`, such as `pull-requests` or `branches`',
        path: ['pipelines'],
      },
    ]);
  });

  it.each([
    ['a default pipeline', 'pipelines: { default: [{ step: { script: [x] } }] }'],
    ['a branch', 'pipelines: { branches: { main: [{ step: { script: [x] } }] } }'],
    ['an imported default pipeline', 'pipelines: { default: { import: "a:b:c" } }'],
    ['only pipelines for others', 'definitions: { pipelines: { a: [{ step: { script: [x] } }] } }'],
  ])('with %s is fine', (_, text) => {
    expect(findings(text)).toEqual([]);
  });
});
