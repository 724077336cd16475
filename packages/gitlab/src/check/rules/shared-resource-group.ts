import { type Diagnostic, diagnose, joinsRun, parseCommand } from '@dtekit/core/provider';
import type { GitLabJob } from '../../document/job.js';
import { scriptLines } from '../../document/script.js';
import { gitlabCatalog } from '../catalog.js';
import { instanceCount } from '../instances.js';
import type { CheckSubject } from '../subject.js';

/** Finds coordinators and agents that cannot run at the same time. */
export function checkSharedResourceGroup({ jobs }: CheckSubject): readonly Diagnostic[] {
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
    return [diagnose(gitlabCatalog, 'gitlab/shared-resource-group', { job: name, group }, { path })];
  });
}

function takesPart({ before_script, script }: GitLabJob): boolean {
  return [...scriptLines(before_script), ...scriptLines(script)].some((line) => joinsRun(parseCommand(line)));
}
