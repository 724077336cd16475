import { bitbucketReader } from '@dtekit/bitbucket/reader';
import type { Diagnostic } from '@dtekit/core';
import type { Reader, ReadResult } from '@dtekit/core/reader';
import { describe, expect, it } from 'vitest';
import { fuzz } from './fuzz.js';
import { judge } from './judge.js';

const text = 'pipelines:\n  default:\n    - step: { name: a, script: [b] }\n';

const good: Diagnostic = {
  code: 'bitbucket/x',
  severity: 'error',
  message: 'm',
  hint: 'h',
  path: [],
  location: { file: 'ci.yml', line: 4, column: 1, endLine: 4, endColumn: 1 },
};

/** Bitbucket's reader with findings that it would not have. */
function readerWith(...diagnostics: readonly Diagnostic[]): Reader {
  return { ...bitbucketReader, read: (...given): ReadResult => ({ ...bitbucketReader.read(...given), diagnostics }) };
}

describe('the judgement on a check', () => {
  it('is silent about a good one', () => {
    expect(judge(text, bitbucketReader, '')).toEqual([]);
    expect(judge(text, readerWith(good), '')).toEqual([]);
  });

  it.each<[string, Partial<Diagnostic>]>([
    ['tells a path of the plan', { path: ['jobs'] }],
    ['is at {"file":"ci.yml","line":5,"column":1,"endLine":5,"endColumn":1}', at(5, 1, 5, 1)],
    ['is at {"file":"ci.yml","line":2,"column":1,"endLine":2,"endColumn":99}', at(2, 1, 2, 99)],
    ['is at {"file":"ci.yml","line":2,"column":1,"endLine":1,"endColumn":1}', at(2, 1, 1, 1)],
    ['says "undefined is no key"', { message: 'undefined is no key' }],
    ['says "use [object Object]"', { hint: 'use [object Object]' }],
    ['says "a\\nb"', { message: 'a\nb' }],
    ['says ""', { hint: '' }],
  ])('%s', (fault, change) => {
    expect(judge(text, readerWith({ ...good, ...change }), '')).toEqual([`bitbucket/x ${fault}`]);
  });

  it('has no place to look at where there is none', () => {
    const { location: _, ...nowhere } = good;
    expect(judge(text, readerWith(nowhere), '')).toEqual(['bitbucket/x has no place']);
  });

  it('tells what a check throws', () => {
    const throwing: Reader = {
      ...bitbucketReader,
      read() {
        throw new Error('broken');
      },
    };
    const [bad] = fuzz(throwing, 20);
    expect(bad?.faults[0]).toMatch(/^Error: broken/);
  });
});

function at(line: number, column: number, endLine: number, endColumn: number): Partial<Diagnostic> {
  return { location: { file: 'ci.yml', line, column, endLine, endColumn } };
}
