import { describe, expect, it } from 'vitest';
import { includedViewOf, viewOf } from '../view-fixture.js';
import { includeSetsGlobals } from './include-sets-globals.js';

describe('includeSetsGlobals', () => {
  it('finds sections of an included file that reach into other files', () => {
    expect(includeSetsGlobals(includedViewOf({}, { stages: ['dte'] }))).toEqual([
      {
        code: 'gitlab/include-sets-globals',
        severity: 'warning',
        message: 'the file is to be included and sets `stages` for all jobs of the other file',
        hint: 'set it on the jobs, or in the file that includes this one',
        path: ['stages'],
      },
    ]);
  });

  it('takes them in the main file, and includes anywhere', () => {
    expect(includeSetsGlobals(viewOf({}, { stages: ['dte'] }))).toEqual([]);
    expect(includeSetsGlobals(includedViewOf({}, { include: 'other.yml' }))).toEqual([]);
  });
});
