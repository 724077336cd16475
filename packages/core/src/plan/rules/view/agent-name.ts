import type { Path } from '../../../diagnostics/diagnostic.js';
import type { ProviderTraits } from '../../../provider/provider.js';
import type { PlanJob } from '../../plan-job.js';
import type { PlanStep } from '../../plan-step.js';
import { commandsIn, recordedOrSelf } from './job-commands.js';
import { isKnown } from './known.js';
import { shellAssignmentsIn } from './shell-assignments.js';
import { joiningStep, stepsThrough, textsMention } from './shell-reach.js';

/** The part of `NX_AGENT_NAME` that is the same for all agents of a job. */
export interface FixedAgentName {
  /** The name; `agent-…` where a number follows that tells the agents apart. */
  readonly name: string;
  /** Whether all agents of the job have the very same name. */
  readonly isConstant: boolean;
  /** Where it is said. */
  readonly path: Path;
}

const variable = 'NX_AGENT_NAME';

/** What agents of a job are called; `undefined` where that may be different for each of them, or is not said. */
export function fixedAgentName(job: PlanJob, { shell }: Pick<ProviderTraits, 'shell'>): FixedAgentName | undefined {
  const value = job.env.get(variable);
  if (textsMention(job.steps, setsVariable)) return isKnown(job, 'env') ? nameInShell(job, shell) : undefined;
  const path = [...job.origin.path, 'env', variable];
  if (value?.kind === 'text') return { name: value.text, isConstant: true, path };
  return value?.kind === 'agent-name' ? { name: `${value.prefix}-…`, isConstant: false, path } : undefined;
}

const setsVariable = /\bNX_AGENT_NAME\+?=/;

/** The name that one shell line sets, and nothing else: before the agent starts, or for its command alone. */
function nameInShell(job: PlanJob, shell: ProviderTraits['shell']): FixedAgentName | undefined {
  const start = joiningStep(job);
  const setting = job.steps.filter((step) => textsMention([step], setsVariable));
  const [step, ...others] = setting;
  if (start === undefined || step === undefined || others.length > 0) return undefined;
  const reaches = shell === 'per-step' ? step === start : isBefore(job, step, start);
  const [found, ...more] = [...exportedNames(step), ...prefixedNames(step)];
  return reaches && more.length === 0 ? found : undefined;
}

function isBefore({ steps }: PlanJob, step: PlanStep, start: PlanStep): boolean {
  const before = stepsThrough(steps, start);
  return before.includes(step) && before.every(({ kind }) => kind !== 'unknown');
}

/** A line in a branch, or one that nobody reads to the end, says nothing of all agents. */
function exportedNames(step: PlanStep): readonly FixedAgentName[] {
  return shellAssignmentsIn([step]).flatMap(({ name, value, isExported, branches, path }) =>
    name === variable && isExported && branches.length === 0 ? constantName(value, path) : [],
  );
}

function prefixedNames(step: PlanStep): readonly FixedAgentName[] {
  return commandsIn([step]).flatMap(({ command, path, branches }) => {
    const inner = recordedOrSelf(command);
    const own = inner.kind === 'start-agent' ? inner.env?.find(([name]) => name === variable) : undefined;
    return own === undefined || branches.length > 0 ? [] : constantName(own[1], path);
  });
}

/** Nothing in the name is worked out by the shell. */
function constantName(value: string | undefined, path: Path): readonly FixedAgentName[] {
  const name = /^(["']?)([\w./:@+-]+)\1$/.exec(value ?? '')?.[2];
  return name === undefined ? [] : [{ name, isConstant: true, path }];
}
