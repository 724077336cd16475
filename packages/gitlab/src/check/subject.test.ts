import { describe, expect, it } from 'vitest';
import { includedSubjectWith, subjectWith } from './document-fixture.js';

describe('subjectOf', () => {
  it('lays what a job extends under it, the last of several on top', () => {
    const view = includedSubjectWith({
      '.a': { stage: 'a', timeout: '1h', retry: 1 },
      '.b': { stage: 'b', timeout: '2h' },
      agent: { extends: ['.a', '.b'], stage: 'own' },
    });
    expect(view.jobs.get('agent')).toEqual({
      name: 'agent',
      job: { extends: ['.a', '.b'], stage: 'own', timeout: '2h', retry: 1 },
      isComplete: true,
    });
  });

  it('lists the places where settings of visible jobs are written, each once', () => {
    const jobs = { '.base': {}, '.unused': {}, a: { extends: '.base' }, b: { extends: '.base' } };
    expect(subjectWith(jobs, { default: { retry: 1 } }).sections.map(({ name }) => name)).toEqual([
      'default',
      'a',
      '.base',
      'b',
    ]);
  });

  it('knows what it does not know', () => {
    expect(subjectWith({ agent: { extends: '.gone' } }).jobs.get('agent')?.isComplete).toBe(false);
    expect(subjectWith({}).isWhole).toBe(true);
    expect(subjectWith({}, { include: 'other.yml' }).isWhole).toBe(false);
    expect(includedSubjectWith({}).isWhole).toBe(false);
  });

  it('knows the stages of a file, those that GitLab gives by itself among them', () => {
    expect(subjectWith({}).stages).toEqual(['.pre', 'build', 'test', 'deploy', '.post']);
    expect(subjectWith({}, { stages: ['dte'], include: 'other.yml' }).stages).toEqual(['.pre', 'dte', '.post']);
    expect(subjectWith({}, { include: 'other.yml' }).stages).toBeUndefined();
    expect(includedSubjectWith({}).stages).toBeUndefined();
  });
});
