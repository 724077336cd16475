import { describe, expect, it } from 'vitest';
import type { GitLabDocument } from '../document/document.js';
import { applyOverrides } from './overrides.js';

const document: GitLabDocument = {
  kind: 'root',
  stages: ['dte'],
  default: { image: 'node:22' },
  jobs: new Map([['main', { stage: 'dte', timeout: '1h', script: ['make'] }]]),
};

describe('applyOverrides', () => {
  it('replaces and removes sections', () => {
    const overrides = { image: 'node:18', default: null, variables: { A: 'b' } };
    expect(applyOverrides(document, { gitlab: overrides }).document).toEqual({
      kind: 'root',
      stages: ['dte'],
      image: 'node:18',
      variables: { A: 'b' },
      jobs: document.jobs,
    });
  });

  it('replaces and removes keys of a job and leaves the others', () => {
    const { document: changed } = applyOverrides(document, {
      gitlab: { jobs: { main: { timeout: null, tags: ['gpu'] } } },
    });
    expect(changed.jobs.get('main')).toEqual({ stage: 'dte', tags: ['gpu'], script: ['make'] });
  });

  it('changes nothing of the document it is given', () => {
    const before = structuredClone(document);
    applyOverrides(document, { gitlab: { stages: ['x'], jobs: { main: { script: null } } } });
    expect(document).toEqual(before);
  });

  it('knows which override each part comes from', () => {
    expect(applyOverrides(document, { gitlab: { stages: ['a'], jobs: { main: { tags: ['b'] } } } }).origins).toEqual([
      { native: ['stages'], model: ['overrides', 'gitlab', 'stages'] },
      { native: ['main', 'tags'], model: ['overrides', 'gitlab', 'jobs', 'main', 'tags'] },
    ]);
  });

  it('tells a job that the file does not have', () => {
    expect(applyOverrides(document, { gitlab: { jobs: { mian: { tags: ['a'] } } } }).diagnostics).toEqual([
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
    expect(applyOverrides(document, { gitlab: overrides }).diagnostics).toEqual([
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
    expect(applyOverrides(document, {})).toEqual({ document, origins: [], diagnostics: [] });
  });
});
