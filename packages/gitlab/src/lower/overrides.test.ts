import type { Lowered } from '@dtekit/core/provider';
import { describe, expect, it } from 'vitest';
import type { GitLabDocument } from '../document/document.js';
import { jobKeys } from '../document/key-order.js';
import { applyOverrides } from './overrides.js';

const document: GitLabDocument = {
  kind: 'root',
  stages: ['dte'],
  default: { image: 'node:22' },
  jobs: new Map([['main', { stage: 'dte', timeout: '1h', script: ['make'] }]]),
};

const lowered: Lowered<GitLabDocument> = {
  document,
  origins: [
    { native: ['main'], model: ['coordinator'] },
    { native: ['main', 'script', 0], model: ['commands', 0] },
  ],
  diagnostics: [],
};

describe('applyOverrides', () => {
  it('replaces and removes sections', () => {
    const overrides = { image: 'node:18', default: null, variables: { A: 'b' } };
    expect(applyOverrides(lowered, { gitlab: overrides }).document).toEqual({
      kind: 'root',
      stages: ['dte'],
      image: 'node:18',
      variables: { A: 'b' },
      jobs: document.jobs,
    });
  });

  it.each(jobKeys)('replaces and removes %s of a job', (key) => {
    const main = (value: unknown) => {
      const overrides = JSON.parse(JSON.stringify({ gitlab: { jobs: { main: { [key]: value } } } }));
      return new Map(Object.entries(applyOverrides(lowered, overrides).document.jobs.get('main') ?? {}));
    };
    expect(main('replaced').get(key)).toBe('replaced');
    expect(main(null).has(key)).toBe(false);
  });

  it('replaces and removes keys of a job and leaves the others', () => {
    const { document: changed } = applyOverrides(lowered, {
      gitlab: { jobs: { main: { timeout: null, tags: ['gpu'] } } },
    });
    expect(changed.jobs.get('main')).toEqual({ stage: 'dte', tags: ['gpu'], script: ['make'] });
  });

  it('changes nothing of the document it is given', () => {
    const before = structuredClone(document);
    applyOverrides(lowered, { gitlab: { stages: ['x'], jobs: { main: { script: null } } } });
    expect(document).toEqual(before);
  });

  it('knows which override each part comes from', () => {
    const overrides = { gitlab: { stages: ['a'], jobs: { main: { script: ['b'] } } } };
    expect(applyOverrides(lowered, overrides).origins).toEqual([
      { native: ['main'], model: ['coordinator'] },
      { native: ['stages'], model: ['overrides', 'gitlab', 'stages'] },
      { native: ['main', 'script'], model: ['overrides', 'gitlab', 'jobs', 'main', 'script'] },
    ]);
  });

  it('tells a job that the file does not have', () => {
    expect(applyOverrides(lowered, { gitlab: { jobs: { mian: { tags: ['a'] } } } }).diagnostics).toEqual([
      {
        code: 'gitlab/unknown-override-job',
        severity: 'error',
        message: 'overrides change the job `mian`, which the file does not have',
        hint: 'write `main`',
        path: ['overrides', 'gitlab', 'jobs', 'mian'],
      },
    ]);
  });

  it('tells keys that GitLab does not have there, at the top and in a job', () => {
    const overrides = JSON.parse('{"stage": "a", "jobs": {"main": {"skript": ["a"]}}}');
    expect(applyOverrides(lowered, { gitlab: overrides }).diagnostics).toEqual([
      {
        code: 'gitlab/unknown-override-key',
        severity: 'error',
        message: "overrides set `stage`, which is no key of GitLab's there",
        hint: 'write `stages`',
        path: ['overrides', 'gitlab', 'stage'],
      },
      {
        code: 'gitlab/unknown-override-key',
        severity: 'error',
        message: "overrides set `skript`, which is no key of GitLab's there",
        hint: 'write `script`',
        path: ['overrides', 'gitlab', 'jobs', 'main', 'skript'],
      },
    ]);
  });

  it('leaves a document without overrides as it is', () => {
    expect(applyOverrides(lowered, {})).toBe(lowered);
  });
});
