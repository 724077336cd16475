import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkRunnerLabels } from './runner-labels.js';

function findings(text: string) {
  return checkRunnerLabels(subjectOf(parse(text)));
}

const long = 'x'.repeat(51);
const eleven = Array.from({ length: 11 }, (_, index) => `l${index}`).join(', ');

describe('runs-on', () => {
  it.each([
    [`[self.hosted, ${long}]`, `the label \`${long}\` of 51 characters`],
    [long, `the label \`${long}\` of 51 characters`],
    [`[${eleven}]`, '11 labels'],
    ['[]', 'no label'],
  ])('of %s is refused', (labels, problem) => {
    expect(findings(`pipelines: { default: [{ step: { name: a, runs-on: ${labels} } }] }`)).toEqual([
      {
        code: 'bitbucket/runner-labels',
        severity: 'error',
        message: `the \`runs-on\` of step \`a\` has ${problem}`,
        hint: 'use 1 to 10 labels of at most 50 characters',
        path: ['pipelines', 'default', 0, 'step', 'runs-on'],
      },
    ]);
  });

  it('of ten labels of 50 characters is fine', () => {
    const labels = Array.from({ length: 10 }, () => 'x'.repeat(50)).join(', ');
    expect(findings(`options: { runs-on: [${labels}] }`)).toEqual([]);
  });
});
