import { describe, expect, it } from 'vitest';
import type { GitLabJob } from '../../document/job.js';
import { includedSubjectWith, subjectWith } from '../document-fixture.js';
import { checkAgentsNotParallel } from './agents-not-parallel.js';

const stages = { stages: ['lint', 'dte', 'agents'] };
const main: GitLabJob = { stage: 'dte', script: ['npm ci && npx nx-cloud start-ci-run --distribute-on="manual"'] };
const agent: GitLabJob = { stage: 'dte', script: ['npx nx-cloud start-agent'] };

describe('checkAgentsNotParallel', () => {
  it('finds agents that start after the coordinator', () => {
    const jobs = { main, agent1: { ...agent, stage: 'agents' }, agent2: { ...agent, needs: ['main'] } };
    expect(checkAgentsNotParallel(subjectWith(jobs, stages))).toEqual([
      {
        code: 'gitlab/agents-not-parallel',
        severity: 'error',
        message: '`agent1` starts after coordinator `main` has ended',
        hint: 'put coordinator and agents into one stage, and give them the same `needs`',
        path: ['agent1'],
        related: [
          { message: 'the coordinator starts here', path: ['main'] },
          { message: 'the same here', path: ['agent2'] },
        ],
      },
    ]);
  });

  it('finds a coordinator that waits for the agents', () => {
    const jobs = { main: { ...main, stage: 'agents' }, agent };
    expect(checkAgentsNotParallel(subjectWith(jobs, stages)).map(({ message }) => message)).toEqual([
      'coordinator `main` starts after agents `agent` have ended',
    ]);
  });

  it('leaves a coordinator alone that has an agent beside it', () => {
    expect(checkAgentsNotParallel(subjectWith({ main, agent }, stages))).toEqual([]);
    expect(checkAgentsNotParallel(subjectWith({ main, agent, late: { ...agent, stage: 'agents' } }, stages))).toEqual(
      [],
    );
    const needs = {
      main: { ...main, needs: ['lint'] },
      agent: { ...agent, stage: 'agents', needs: ['lint'] },
      lint: { stage: 'lint' },
    };
    expect(checkAgentsNotParallel(subjectWith(needs, stages))).toEqual([]);
  });

  it('leaves alone what may run in other pipelines, or is not known', () => {
    const late = { ...agent, stage: 'agents' };
    const paths = (path: string) => [{ if: '$CI_COMMIT_TAG', changes: new Map([['paths', [path]]]) }];
    expect(checkAgentsNotParallel(subjectWith({ main, agent: { ...late, only: ['tags'] } }, stages))).toEqual([]);
    expect(
      checkAgentsNotParallel(
        subjectWith({ main: { ...main, rules: paths('a') }, agent: { ...late, rules: paths('b') } }, stages),
      ),
    ).toEqual([]);
    expect(checkAgentsNotParallel(subjectWith({ main, agent: { ...late, extends: '.gone' } }, stages))).toEqual([]);
    expect(checkAgentsNotParallel(subjectWith({ main, agent: { ...agent, stage: 'gone' } }, stages))).toEqual([]);
    expect(checkAgentsNotParallel(includedSubjectWith({ main, agent: late }, stages))).toEqual([]);
  });
});
