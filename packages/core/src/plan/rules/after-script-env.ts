import { diagnose } from '../../diagnostics/catalog.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { ProviderTraits } from '../../provider/provider.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import { commandName } from './view/command-name.js';
import { commandsIn } from './view/job-commands.js';
import { isKnown } from './view/known.js';
import { shellAssignmentsIn } from './view/shell-assignments.js';
import { shellMentions } from './view/shell-reach.js';

/**
 * GitLab's `after_script` and Bitbucket's `after-script` are shells of their own, and so is each step of CircleCI: what
 * the agent exported is gone (https://docs.gitlab.com/ci/yaml/#after_script). The newest recipe therefore sets
 * `NX_AGENT_NAME` there again (https://nx.dev/docs/kb/bring-your-own-compute).
 */
export const afterScriptEnv: PlanRule = {
  code: 'dte/after-script-env',
  check: (plan, { provider }) =>
    plan.jobs.flatMap((job) => {
      const name = job.role === 'agent' ? nameLineOf(job, provider.traits) : undefined;
      if (name === undefined) return [];
      return commandsIn(job.always).flatMap(({ command, path, step }) => {
        if (command.kind !== 'upload-agent-metrics' && command.kind !== 'fix-ci') return [];
        if (shellMentions({ steps: job.always, always: [] }, /NX_AGENT_NAME/, step)) return [];
        const values = { command: commandName(command), agents: job.name };
        const related = [{ message: 'the name is exported here', path: name.path }];
        return [diagnose(dteCatalog, 'dte/after-script-env', values, { path, related })];
      });
    }),
};

/**
 * The line that alone names the agent. Where each step is a shell, a line or an unreadable step that writes to `$BASH_ENV`
 * reaches later steps.
 */
function nameLineOf(
  job: PlanJob,
  { shell }: Pick<ProviderTraits, 'shell'>,
): ReturnType<typeof shellAssignmentsIn>[number] | undefined {
  const isElsewhere = job.env.has('NX_AGENT_NAME') || !isKnown(job, 'env');
  const handsOn = shell === 'per-step' && shellMentions({ steps: job.steps, always: [] }, writesToEnv);
  if (isElsewhere || handsOn) return undefined;
  return shellAssignmentsIn(job.steps).find(({ name }) => name === 'NX_AGENT_NAME');
}

const writesToEnv = /NX_AGENT_NAME[^\n]{0,99}BASH_ENV/;
