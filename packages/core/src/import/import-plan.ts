import { diagnose } from '../diagnostics/catalog.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diffPlans } from '../diff/diff-plans.js';
import type { PlanChange } from '../diff/plan-change.js';
import type { PipelineInput } from '../model/pipeline.js';
import type { Plan } from '../plan/plan.js';
import { checkPlan } from '../plan/rules/rules.js';
import type { ProviderDescription } from '../provider/provider.js';
import type { LiftLoss } from '../reader/reader.js';
import { configText, type ImportTarget } from './config-text.js';
import { deriveStart } from './derive-start.js';
import { type DistributedRun, distributedRuns } from './distributed-run.js';
import { explicitInput } from './explicit-input.js';
import { importCatalog } from './import-catalog.js';
import { importComments } from './import-comments.js';
import { importNotes } from './import-notes.js';
import { repairInput } from './repair-input.js';
import { planOf, sameAs } from './same-plan.js';
import { simplifyInput } from './simplify-input.js';
import { splitLists } from './split-lists.js';

/** What {@link importPlan} imports. */
export interface ImportOptions {
  /** What the file means, from its reader. */
  readonly plan: Plan;
  /** The provider of the file. */
  readonly provider: ProviderDescription;
  /** What a file of that provider cannot say: `losses` of its reader. It is not told as lost. Default: nothing. */
  readonly losses?: readonly LiftLoss[] | undefined;
  /** Name of the pipeline where the file has none. Default: `ci`. */
  readonly name?: string | undefined;
  /** The file, for a comment at the top of the config. Default: none is named. */
  readonly source?: string | undefined;
  /** What the pipeline is compiled for. Default: the target of that provider in dtekit's own package, as it comes. */
  readonly target?: ImportTarget | undefined;
}

/** A file as a pipeline. */
export interface Imported {
  /** Text of a `dte.config.ts`; absent where the file has no run that could be described. */
  readonly code?: string;
  /** What the code does not say, or says in addition. Paths are paths in the plan, for `ReadResult.locate`. */
  readonly notes: readonly Diagnostic[];
}

/**
 * Writes the pipeline that a file means, as a person would write it: compiled for the same provider it gives the same
 * plan. Whatever of the plan the model cannot say is told, in a note and in a comment at its place. Pure and deterministic.
 */
export function importPlan({ plan, provider, losses = [], name = 'ci', source, target }: ImportOptions): Imported {
  const wanted = { ...splitLists(plan), name: plan.name === '' ? name : plan.name };
  const [first, ...others] = distributedRuns(wanted);
  if (first === undefined) return { notes: [noRun(plan)] };
  const { input, errors } = simplest(wanted, [first, ...others], provider, losses);
  const result = planOf(input, provider);
  const changes = result === undefined ? [] : differences(wanted, result, provider, losses);
  const { remarks, commentsAt } = importComments(changes, input, source);
  const made = target ?? { module: `@dtekit/${provider.id}`, name: provider.id };
  const refused = errors.map((error) => refusal(error, wanted, provider));
  return { code: configText(input, made, remarks, commentsAt), notes: [...refused, ...importNotes(changes)] };
}

/** A mistake that the pipeline would have, at its place in the file where the file has the same one. */
function refusal({ code, message, hint }: Diagnostic, plan: Plan, provider: ProviderDescription): Diagnostic {
  const own = checkPlan(plan, { provider }).filter((finding) => finding.code === code);
  const path = (own.find((finding) => finding.message === message) ?? own[0])?.path ?? [];
  return diagnose(importCatalog, 'import/refused', { message, hint }, { path });
}

/** Everything is said first, so that nothing is forgotten, and then as much left out as goes without saying. */
function simplest(
  plan: Plan,
  runs: readonly [DistributedRun, ...DistributedRun[]],
  provider: ProviderDescription,
  losses: readonly LiftLoss[],
): { readonly input: PipelineInput; readonly errors: readonly Diagnostic[] } {
  const { input, errors } = repairInput(explicitInput(plan, runs), provider);
  const { ciConfig } = plan.workspace;
  // What a file of settings says is only in the plan when the start command follows from it.
  const configured = ciConfig === undefined ? undefined : deriveStart(ciConfig)(input)[0];
  const complete = configured !== undefined && planOf(configured, provider) !== undefined ? configured : input;
  return { input: simplifyInput(complete, sameAs(complete, provider, losses)), errors };
}

/** All that is different but the name, which the file need not say. */
function differences(
  wanted: Plan,
  result: Plan,
  provider: ProviderDescription,
  losses: readonly LiftLoss[],
): readonly PlanChange[] {
  const changes = diffPlans({ plan: wanted, provider, losses }, { plan: result, provider, losses });
  return changes.filter(({ what }) => what !== 'pipeline-name');
}

function noRun({ jobs }: Plan): Diagnostic {
  const coordinator = jobs.find(({ role }) => role === 'coordinator');
  const missing = coordinator === undefined ? 'coordinator' : 'agents';
  return diagnose(importCatalog, 'import/no-run', { missing }, { path: coordinator?.origin.path });
}
