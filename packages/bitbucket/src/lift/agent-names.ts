import type { PlanJob } from '@dtekit/core/provider';
import { shellValue } from '../lower/env.js';

/**
 * Keeps names that several pools share as expressions: the number in a parallel group is unique among the agents of all
 * its pools, so such names do not clash.
 */
export function distinguishAgentNames(jobs: readonly PlanJob[]): readonly PlanJob[] {
  const prefixes = jobs.flatMap((job) => prefixOf(job) ?? []);
  return jobs.map((job) => {
    const prefix = prefixOf(job);
    const isShared = prefix !== undefined && prefixes.indexOf(prefix) !== prefixes.lastIndexOf(prefix);
    if (!isShared) return job;
    const text = shellValue({ kind: 'agent-name', prefix });
    return { ...job, env: new Map([...job.env, ['NX_AGENT_NAME', { kind: 'expression', text }]]) };
  });
}

function prefixOf({ role, env }: PlanJob): string | undefined {
  const name = env.get('NX_AGENT_NAME');
  return role === 'agent' && name?.kind === 'agent-name' ? name.prefix : undefined;
}
