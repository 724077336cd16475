import { describe, expect, it } from 'vitest';
import { modelRules } from '../model/rules/model-rules.js';
import { modelCatalog } from './model-catalog.js';

describe('modelCatalog', () => {
  it.each(Object.entries(modelCatalog))('%s has a heading, a reason and a source', (code, entry) => {
    expect(code).toMatch(/^model\/[a-z]+(?:-[a-z]+)*$/);
    expect(entry.summary).toMatch(/^[A-Z].*[^.]$/);
    expect(entry.why).toMatch(/^[A-Z].*\.$/);
    expect(entry.sources.length).toBeGreaterThan(0);
    expect(entry.sources.filter((source) => !/^(?:https:\/\/|docs\/)/.test(source))).toEqual([]);
  });

  it('has an entry for every rule', () => {
    expect(modelRules.map(({ code }) => code).filter((code) => !Object.hasOwn(modelCatalog, code))).toEqual([]);
  });
});
