import { describe, expect, it } from 'vitest';
import { includedSubjectWith, subjectWith } from '../document-fixture.js';
import { checkIncludeSetsGlobals } from './include-sets-globals.js';

describe('checkIncludeSetsGlobals', () => {
  it('finds sections of an included file that reach into other files', () => {
    expect(checkIncludeSetsGlobals(includedSubjectWith({}, { stages: ['dte'] }))).toEqual([
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
    expect(checkIncludeSetsGlobals(subjectWith({}, { stages: ['dte'] }))).toEqual([]);
    expect(checkIncludeSetsGlobals(includedSubjectWith({}, { include: 'other.yml' }))).toEqual([]);
  });
});
