import type { PlanTriggers } from '@dtekit/core/provider';
import { describe, expect, it } from 'vitest';
import { lowerSetBase } from '../lower/base.js';
import { readSetBase } from './base.js';
import { noTriggers } from './triggers.js';

function linesFor(mainBranch: string, triggers: PlanTriggers): readonly string[] {
  return lowerSetBase({ kind: 'set-base', mainBranch, origin: { path: [] } }, triggers);
}

describe('the lines that set the base', () => {
  it.each(['trunk', 'release/1.x', "it's"])('name %s as the main branch where other branches start the job', (main) => {
    for (const pullRequests of [true, false]) {
      const lines = linesFor(main, { ...noTriggers, branches: [main, 'next'], pullRequests });
      expect(readSetBase([...lines, 'npm ci'], 'main')).toEqual({ mainBranch: main, length: lines.length });
    }
  });

  it('are those of the likely branch where they name none', () => {
    for (const triggers of [
      { ...noTriggers, pullRequests: true },
      { ...noTriggers, branches: ['trunk'] },
      { ...noTriggers, branches: ['trunk'], pullRequests: true },
    ]) {
      const lines = linesFor('trunk', triggers);
      expect(readSetBase(lines, 'trunk')).toEqual({ mainBranch: 'trunk', length: lines.length });
    }
  });

  it.each([
    ['nothing', []],
    ['other lines', ['npm ci', 'export NX_HEAD=$BITBUCKET_COMMIT']],
    ['a part of them', linesFor('main', { ...noTriggers, pullRequests: true }).slice(0, 1)],
    [
      'lines that somebody changed',
      linesFor('main', { ...noTriggers, manual: true }).map((line) => line.replace('merge-base', 'rev-parse')),
    ],
  ])('are not %s', (_, lines) => {
    expect(readSetBase(lines, 'main')).toBeUndefined();
  });
});
