import type { Diagnostic, FileLocation, RelatedPlace } from '@dtekit/core';
import { describe, expect, it } from 'vitest';
import type { CheckedInput } from '../check/checked-input.js';
import { formatInputFindings } from './input-findings.js';

const plain = (_format: string, text: string): string => text;

function at(line: number, file = 'ci.yml'): FileLocation {
  return { file, line, column: 3, endLine: line, endColumn: 5 };
}

function found(related: readonly RelatedPlace[], location: FileLocation | undefined = at(2)): CheckedInput {
  const finding: Diagnostic = {
    code: 'toy/odd',
    severity: 'warning',
    message: 'odd',
    hint: 'change it',
    path: [],
    ...(location && { location }),
    related,
  };
  const texts = new Map([['ci.yml', Array.from({ length: 20 }, (_, index) => `- line ${index + 1}`).join('\n')]]);
  return { file: '/repo/ci.yml', root: '/repo', findings: [finding], textOf: (file) => texts.get(file) };
}

describe('formatInputFindings', () => {
  it('shows related places in the frame, and lists those of other files as they are seen from here', () => {
    const related = [
      { message: 'agents start here', location: at(3) },
      { message: 'included here', location: at(7, 'more.yml') },
      { message: 'said by the pipeline', path: ['agents'] },
    ];
    expect(formatInputFindings(found(related), '/repo/apps', plain)).toEqual([
      'warning toy/odd  ../ci.yml:2:3',
      '  odd',
      '  2 │ - line 2',
      '    │   ^^',
      '  3 │ - line 3',
      '    │   -- agents start here',
      '  included here: ../more.yml:7:3',
      '  said by the pipeline',
      '  → change it',
      '',
    ]);
  });

  it('shows four with their lines, lists five more, and counts the rest', () => {
    const related = Array.from({ length: 12 }, (_, index) => ({ message: 'again', location: at(index + 3) }));
    const lines = formatInputFindings(found(related), '/repo', plain);
    expect(lines.filter((line) => line.endsWith('-- again'))).toHaveLength(4);
    expect(lines.slice(-8)).toEqual([
      '  again: ci.yml:7:3',
      '  again: ci.yml:8:3',
      '  again: ci.yml:9:3',
      '  again: ci.yml:10:3',
      '  again: ci.yml:11:3',
      '  and 3 more places',
      '  → change it',
      '',
    ]);
  });

  it('tells of one place that is left that it is one', () => {
    const related = Array.from({ length: 10 }, (_, index) => ({ message: 'again', location: at(index + 3) }));
    expect(formatInputFindings(found(related), '/repo', plain)).toContain('  and 1 more place');
  });
});
