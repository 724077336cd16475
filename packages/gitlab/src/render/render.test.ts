import { describe, expect, it } from 'vitest';
import type { GitLabDocument } from '../document/document.js';
import { render } from './render.js';

describe('render', () => {
  it('writes the sections, then the jobs, each in the house order whatever the order they came in', () => {
    const document: GitLabDocument = {
      jobs: new Map([['main', { script: ['make'], stage: 'dte', extends: '.base' }]]),
      variables: new Map([['GIT_DEPTH', '0']]),
      default: { retry: 1, image: 'node:22' },
      stages: ['dte'],
      kind: 'root',
    };
    expect(render(document, ['Generated.'])).toBe(`# Generated.

stages:
  - dte

default:
  image: node:22
  retry: 1

variables:
  GIT_DEPTH: '0'

main:
  extends: .base
  stage: dte
  script:
    - make
`);
  });

  it('keeps the order of jobs, also of those with numbers for names', () => {
    const document: GitLabDocument = {
      kind: 'include',
      jobs: new Map([
        ['b', { script: 'make' }],
        ['1', { script: 'make' }],
      ]),
    };
    expect(render(document, []).match(/^\S+(?=:$)/gm)).toEqual(['b', "'1'"]);
  });

  it('writes keys it does not know behind the others', () => {
    const job = JSON.parse('{"hologram": true, "script": ["make"]}');
    const document: GitLabDocument = { kind: 'root', jobs: new Map([['main', job]]) };
    expect(render(document, [])).toBe('main:\n  script:\n    - make\n  hologram: true\n');
  });
});
