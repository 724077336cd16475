import { type Catalog, type Diagnostic, diagnose, parseCommand } from '@dtekit/core/provider';
import type { GitLabJob } from '../../document/job.js';
import { scriptLines } from '../../document/script.js';
import type { DocumentView } from '../document-view.js';
import { instanceCount } from '../instances.js';

/** What the message of `gitlab/shared-resource-group` needs. */
export interface SharedResourceGroupArguments {
  readonly 'gitlab/shared-resource-group': { readonly job: string; readonly group: string };
}

/** The code about jobs of a distributed run that exclude each other. */
export const sharedResourceGroupCatalog: Catalog<SharedResourceGroupArguments> = {
  'gitlab/shared-resource-group': {
    severity: 'warning',
    summary: 'Coordinator or agents share a resource group',
    why: 'Of the jobs of one resource group GitLab runs one at a time. The coordinator waits for agents that may not start before it ends, or each agent for the one before it, until they run into their timeouts.',
    sources: ['https://docs.gitlab.com/ci/resource_groups/'],
    message: ({ job, group }) =>
      `\`${job}\` shares the resource group \`${group}\` with other jobs of the distributed run`,
    hint: () => 'remove `resource_group` from coordinator and agents',
  },
};

/** Finds coordinators and agents that cannot run at the same time. */
export function sharedResourceGroup({ jobs }: DocumentView): readonly Diagnostic[] {
  const members = [...jobs.values()].flatMap(({ name, job }) =>
    job.resource_group !== undefined && takesPart(job)
      ? [{ name, group: job.resource_group, count: instanceCount(job) }]
      : [],
  );
  return members.flatMap(({ name, group }) => {
    const peers = members.filter((member) => member.group === group);
    const count = peers.reduce((sum, peer) => sum + peer.count, 0);
    if (count === 1) return [];
    const path = [name, 'resource_group'];
    return [diagnose(sharedResourceGroupCatalog, 'gitlab/shared-resource-group', { job: name, group }, { path })];
  });
}

function takesPart({ before_script, script }: GitLabJob): boolean {
  return [...scriptLines(before_script), ...scriptLines(script)].some((line) => {
    const { kind } = parseCommand(line);
    return kind === 'start-agent' || kind === 'start-ci-run' || kind === 'start-nx-agents';
  });
}
