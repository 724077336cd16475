import { describe, expect, it } from 'vitest';
import { definePipeline } from '../model/define-pipeline.js';
import { anyProvider } from '../provider/any-provider.js';
import { createPlanContext } from './plan-context.js';

const minimal = { name: 'ci', commands: ['true'], agents: { count: 1 } };

describe('the working directory', () => {
  it.each([
    [undefined, ''],
    ['.', ''],
    ['./', ''],
    ['apps/shop', 'apps/shop'],
    ['./apps/shop/', 'apps/shop'],
    ['apps/shop//', 'apps/shop'],
    ['.hidden', '.hidden'],
  ])('%s is the folder "%s"', (given, folder) => {
    const pipeline = definePipeline({ ...minimal, ...(given === undefined ? {} : { workingDirectory: given }) });
    expect(createPlanContext(pipeline, anyProvider).workingDirectory).toBe(folder);
  });
});

describe('the history', () => {
  const shallow = definePipeline({ ...minimal, safeguards: { fullHistory: false } });
  const withHabit = { ...anyProvider, traits: { ...anyProvider.traits, clonesAllHistory: true } };

  it('is whole by default, and where the provider knows nothing else', () => {
    expect(createPlanContext(definePipeline(minimal), anyProvider).clonesAllHistory).toBe(true);
    expect(createPlanContext(shallow, withHabit).clonesAllHistory).toBe(true);
    expect(createPlanContext(shallow, anyProvider).clonesAllHistory).toBe(false);
  });
});
