import { describe, expect, it } from 'vitest';
import { subjectWith } from '../document-fixture.js';
import { checkSharedResourceGroup } from './shared-resource-group.js';

const agent = { script: ['npm ci', 'npx nx-cloud start-agent'], resource_group: 'ci' };
const main = { before_script: ['npx nx-cloud start-ci-run'], script: ['npx nx affected -t build'] };

describe('checkSharedResourceGroup', () => {
  it('finds agents of which only one can run at a time', () => {
    expect(checkSharedResourceGroup(subjectWith({ main, agent: { ...agent, parallel: 3 } }))).toEqual([
      {
        code: 'gitlab/shared-resource-group',
        severity: 'warning',
        message: '`agent` shares the resource group `ci` with other jobs of the distributed run',
        hint: 'remove `resource_group` from coordinator and agents',
        path: ['agent', 'resource_group'],
      },
    ]);
  });

  it('finds a coordinator that waits for the agent it keeps from starting', () => {
    const findings = checkSharedResourceGroup(subjectWith({ main: { ...main, resource_group: 'ci' }, agent }));
    expect(findings.map(({ path }) => path)).toEqual([
      ['main', 'resource_group'],
      ['agent', 'resource_group'],
    ]);
  });

  it('takes groups that no other job of the run has', () => {
    const deploy = { script: ['./deploy.sh'], resource_group: 'ci' };
    expect(checkSharedResourceGroup(subjectWith({ main, agent, deploy, deploy2: deploy }))).toEqual([]);
    expect(checkSharedResourceGroup(subjectWith({ agent, other: { ...agent, resource_group: 'other' } }))).toEqual([]);
  });
});
