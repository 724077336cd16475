import type { Lowered } from '@dtekit/core/provider';
import { describe, expect, it } from 'vitest';
import type { BitbucketDocument } from '../document/document.js';
import { applyOverrides, type BitbucketOverrides } from './overrides.js';

const item = [{ step: { script: ['true'] } }];
const otherItem = [{ step: { script: ['false'] } }];

const lowered: Lowered<BitbucketDocument> = {
  document: {
    image: 'node:22',
    clone: { depth: 'full' },
    definitions: {
      caches: new Map([['npm', '~/.npm']]),
      steps: [{ anchor: 'agent', step: { script: ['true'] } }],
    },
    pipelines: { branches: new Map([['main', item]]), 'pull-requests': new Map([['**', item]]) },
  },
  origins: [
    { native: ['definitions', 'caches', 'npm'], model: ['agents'] },
    { native: ['pipelines', 'branches', 'main', 0, 'step'], model: ['agents'] },
  ],
  diagnostics: [],
};

function documentWith(bitbucket: BitbucketOverrides): BitbucketDocument {
  return applyOverrides(lowered, { bitbucket }).document;
}

describe('applyOverrides', () => {
  it('changes nothing without overrides for Bitbucket', () => {
    expect(applyOverrides(lowered, {})).toBe(lowered);
  });

  it('replaces a key as a whole', () => {
    expect(documentWith({ clone: { lfs: true }, options: { 'max-time': 30 } })).toEqual({
      ...lowered.document,
      clone: { lfs: true },
      options: { 'max-time': 30 },
    });
  });

  it('removes a key', () => {
    const { image: _, ...rest } = lowered.document;
    expect(documentWith({ image: null })).toEqual(rest);
  });

  it('adds, replaces and removes definitions by name and keeps the shared steps', () => {
    const overrides = { caches: { npm: null, pnpm: '~/.pnpm' }, services: new Map([['db', { image: 'postgres:17' }]]) };
    expect(documentWith({ definitions: overrides }).definitions).toEqual({
      caches: new Map([['pnpm', '~/.pnpm']]),
      services: new Map([['db', { image: 'postgres:17' }]]),
      steps: lowered.document.definitions?.steps,
    });
  });

  it('adds, replaces and removes pipelines by name', () => {
    const overrides = {
      default: otherItem,
      branches: { main: otherItem, develop: item },
      'pull-requests': { '**': null },
    };
    expect(documentWith({ pipelines: overrides }).pipelines).toEqual({
      default: otherItem,
      branches: new Map([
        ['main', otherItem],
        ['develop', item],
      ]),
    });
  });

  it('removes a whole group', () => {
    expect(documentWith({ pipelines: { branches: null } }).pipelines?.branches).toBeUndefined();
    expect(documentWith({ pipelines: null, definitions: null })).toEqual({
      image: 'node:22',
      clone: { depth: 'full' },
    });
  });

  it('keeps a key that no file has, for the check to name', () => {
    const given = { image: 'node:20', pipelnes: {} };
    expect(documentWith(given)).toMatchObject({ image: 'node:20', pipelnes: {} });
  });

  it('traces what it touched back to the overrides', () => {
    expect(applyOverrides(lowered, { bitbucket: { image: 'node:20' } }).origins).toContainEqual({
      native: ['image'],
      model: ['overrides', 'bitbucket', 'image'],
    });
  });
});
