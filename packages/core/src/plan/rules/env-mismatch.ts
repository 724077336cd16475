import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import { type Crew, crewsOf } from './view/dte-groups.js';
import { maySayTheSame, surelyLacksVariable } from './view/env-value.js';
import { isKnown } from './view/known.js';
import { jobNames, relatedJobs } from './view/related-jobs.js';
import { joiningStep, shellMentionsVariable } from './view/shell-reach.js';

/**
 * `--with-env-vars` works for Nx Agents only, and nothing is forwarded to agents that the pipeline starts itself
 * (https://nx.dev/docs/reference/nx-cloud-cli): each job has to set what its tasks read.
 */
export const envMismatch: PlanRule = {
  code: 'dte/env-mismatch',
  check: (plan) => crewsOf(plan).flatMap(checkCrew),
};

function checkCrew({ coordinator, agents }: Crew): readonly Diagnostic[] {
  const variables = [...coordinator.env.keys()].filter(
    (name) => concernsTasks(name) && !isForItself(coordinator, name),
  );
  return variables.flatMap((variable) => {
    const readable = agents.filter((agent) => !shellMentionsVariable(agent, variable, joiningStep(agent)));
    const lacking = readable.filter((agent) => surelyLacksVariable(agent, variable) && !hasContexts(agent));
    const value = coordinator.env.get(variable);
    const differing = readable.filter(({ env }) => env.has(variable) && !maySayTheSame(env.get(variable), value));
    return [
      ...diagnoseAgents('missing', variable, coordinator, lacking),
      ...diagnoseAgents('differs', variable, coordinator, differing),
    ];
  });
}

/** A named set of secrets may hold the variable. */
function hasContexts(job: PlanJob): boolean {
  return job.contexts.length > 0 || !isKnown(job, 'contexts');
}

function diagnoseAgents(
  cause: 'missing' | 'differs',
  variable: string,
  coordinator: PlanJob,
  agents: readonly PlanJob[],
): readonly Diagnostic[] {
  if (agents.length === 0) return [];
  const values = { variable, coordinator: coordinator.name, agents: jobNames(agents), cause };
  const place = {
    path: [...coordinator.origin.path, 'env', variable],
    related: relatedJobs(agents, 'agents start here'),
  };
  return [diagnose(dteCatalog, 'dte/env-mismatch', values, place)];
}

/** Of Nx's own variables only these reach into tasks; the others have rules of their own or belong to one role. */
const nxVariablesOfTasks = /^NX_(?:PUBLIC_\w+|CLOUD_API|CLOUD_ENCRYPTION_KEY)$/;

/**
 * Variables of the job's own machine: settings of GitLab's runner, of package managers and of what the installation runs,
 * how output looks, and how much memory Node may use.
 */
const machineVariables =
  /^(?:(?:GIT|FF|KUBERNETES|DOCKER|YARN|PNPM|COREPACK|NPM_CONFIG|npm_config)_|(?:NODE_OPTIONS|HUSKY|FORCE_COLOR|NO_COLOR|TERM|DEBIAN_FRONTEND)$)/;

function concernsTasks(name: string): boolean {
  return name.startsWith('NX_') ? nxVariablesOfTasks.test(name) : !machineVariables.test(name);
}

/** A variable that the coordinator's own shell lines use, e.g. the address that a notification goes to. */
function isForItself(coordinator: PlanJob, name: string): boolean {
  return shellMentionsVariable(coordinator, name);
}
