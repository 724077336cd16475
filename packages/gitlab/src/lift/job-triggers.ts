import type { Path } from '@dtekit/core/provider';
import type { Through } from '@dtekit/core/reader';
import type { GitLabDocument } from '../document/document.js';
import { mayChangeJobs } from '../document/open-includes.js';
import type { GitLabWhen } from '../document/rule.js';
import { situationsOfPolicy, usualSituations } from './policy.js';
import { type RuledSituations, situationsOfRules, waitingWords } from './rules.js';
import { type JobSource, settingOf } from './setting.js';
import { anySituation, within, withWords } from './situation.js';

/** The pipelines that `workflow` lets in; `undefined` where the file does not say. */
export function pipelineSituations({ workflow, notes }: GitLabDocument): RuledSituations | undefined {
  if (notes?.unread.has('workflow') === true) return { situations: [anySituation], isKnown: false };
  if (workflow?.rules === undefined) return undefined;
  const read = situationsOfRules(workflow.rules, { usualWhen: 'always', keepsExceptions: false });
  return read.isKnown ? read : { situations: [anySituation], isKnown: false };
}

/** The pipelines that a job is part of, and where the file says so. */
export interface JobSituations extends RuledSituations {
  readonly path: Path;
  readonly through: readonly Through[];
}

/** Finds the pipelines that a job is part of. */
export function jobSituations(
  source: JobSource,
  document: GitLabDocument,
  pipeline: RuledSituations | undefined,
): JobSituations {
  const [when, rules, only, except] = [
    settingOf(source, 'when'),
    settingOf(source, 'rules'),
    settingOf(source, 'only'),
    settingOf(source, 'except'),
  ];
  const { path, through } = [rules, only, except].find(({ value }) => value !== undefined) ?? {
    path: [source.name],
    through: [],
  };
  if (![when, rules, only, except].every(({ isKnown }) => isKnown)) return { ...unknownSituations, path, through };
  const read =
    rules.value === undefined
      ? policySituations({ only: only.value, except: except.value, when: when.value }, document, pipeline)
      : situationsOfRules(rules.value, { usualWhen: when.value ?? 'on_success', keepsExceptions: true });
  const outer = pipeline?.situations ?? [anySituation];
  return {
    situations: within(outer, read.situations),
    isKnown: read.isKnown && pipeline?.isKnown !== false,
    path,
    through,
  };
}

const unknownSituations: RuledSituations = { situations: [], isKnown: false };

/** The keys that decide about a job without rules. */
interface JobPolicy {
  readonly only: unknown;
  readonly except: unknown;
  readonly when: GitLabWhen | undefined;
}

/** A job without rules. Those of the pipeline take the place of what jobs usually run for. */
function policySituations(
  { only, except, when }: JobPolicy,
  document: GitLabDocument,
  pipeline: RuledSituations | undefined,
): RuledSituations {
  if (pipeline === undefined && only === undefined && mayChangeJobs(document)) return unknownSituations;
  const usual = pipeline?.situations ?? usualSituations;
  const situations = situationsOfPolicy({ only, except }, usual);
  if (situations === undefined) return unknownSituations;
  const waiting = waitingWords(when);
  if (waiting.length === 0) return { situations, isKnown: true };
  return { situations: situations.flatMap((one) => withWords(one, waiting)), isKnown: true };
}
