import { describe, expect, it } from 'vitest';
import { neededBy, type OrderKeys, placeJobs, waitingFor } from './job-order.js';

const stages = ['.pre', 'lint', 'dte', 'deploy', '.post'];

function order(...jobs: readonly (readonly [name: string, stage?: string, needs?: readonly string[]])[]) {
  const keys = jobs.map(([name, stage, needs]): OrderKeys => ({ name, stage, needs }));
  const placed = placeJobs(keys, stages);
  const isNeeded = neededBy(new Set(['main']), placed);
  return {
    before: placed.filter(isNeeded).map(({ name }) => name),
    after: [...waitingFor(new Set(['main']), placed)].sort(),
  };
}

describe('what waits for what', () => {
  it('goes by stages where there are no needs', () => {
    expect(order(['lint', 'lint'], ['main', 'dte'], ['agent', 'dte'], ['deploy', 'deploy'], ['end', '.post'])).toEqual({
      before: ['lint'],
      after: ['deploy', 'end'],
    });
  });

  it('goes by needs, and the needs of needs', () => {
    expect(
      order(
        ['a', 'dte'],
        ['b', 'dte', ['a']],
        ['main', 'deploy', ['b']],
        ['c', 'deploy', ['main']],
        ['d', 'deploy', ['c']],
        ['e', 'lint'],
      ),
    ).toEqual({ before: ['a', 'b', 'e'], after: ['c', 'd'] });
  });

  it('starts at once with an empty list, and knows nothing of stages that do not exist', () => {
    expect(order(['lint', 'lint'], ['main', 'dte', []], ['odd', 'gone'])).toEqual({ before: [], after: [] });
  });

  it('ends where needs go round', () => {
    expect(order(['main', 'dte', ['a']], ['a', 'dte', ['main']])).toEqual({
      before: ['main', 'a'],
      after: ['a', 'main'],
    });
  });
});
