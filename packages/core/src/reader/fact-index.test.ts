import { describe, expect, it } from 'vitest';
import { createFactIndex } from './fact-index.js';

const through = [{ what: '`extends`', native: ['job', 'extends'] }];

describe('the place of a fact', () => {
  const index = createFactIndex([
    { path: ['jobs', 0], native: ['a job'] },
    { path: ['jobs', 0, 'env', 'NX_BRANCH'], native: ['.base', 'variables', 'NX_BRANCH'], through },
    { path: ['jobs', '0'], native: ['another'] },
  ]);

  it('is the one that was noted', () => {
    expect(index.find(['jobs', 0, 'env', 'NX_BRANCH'])).toEqual({
      native: ['.base', 'variables', 'NX_BRANCH'],
      through,
    });
    expect(index.find(['jobs', 0])).toEqual({ native: ['a job'], through: [] });
  });

  it('is in the next larger one that was noted', () => {
    expect(index.find(['jobs', 0, 'steps', 2])).toEqual({ native: ['a job', 'steps', 2], through: [] });
  });

  it('tells list positions from keys', () => {
    expect(index.find(['jobs', '0'])).toEqual({ native: ['another'], through: [] });
  });

  it('is the path itself where nothing was noted', () => {
    expect(index.find(['workspace'])).toEqual({ native: ['workspace'], through: [] });
    expect(createFactIndex([]).find([])).toEqual({ native: [], through: [] });
  });

  it('is the last one of two', () => {
    const twice = createFactIndex([
      { path: ['jobs', 0], native: ['a'] },
      { path: ['jobs', 0], native: ['b'] },
    ]);
    expect(twice.find(['jobs', 0]).native).toEqual(['b']);
  });
});
