import { isMapping, type JobFact, memberOf, membersOf, type PlanStep } from '@dtekit/core/provider';
import type { GitLabDocument } from '../document/document.js';
import { type GitLabRules, ownRules } from '../document/rule.js';
import { readDuration } from './duration.js';
import { type FileVariable, knowsVariables } from './env.js';
import { depthVariable } from './history.js';
import type { JobSettings } from './job-settings.js';
import { liftRetries } from './retries.js';
import { type JobSource, settingOf } from './setting.js';

/** What is read of a job before its unknown parts are told. */
export interface ReadJob {
  readonly settings: JobSettings;
  readonly variables: ReadonlyMap<string, FileVariable>;
  readonly steps: readonly PlanStep[];
}

/** What of a job the document does not tell; what starts it aside. */
export function unknownFacts(source: JobSource, job: ReadJob, document: GitLabDocument): readonly JobFact[] {
  const { settings, variables, steps } = job;
  const knowsEnv = knowsVariables(source, document) && !setsVariablesByRule(source, document);
  const isDepthKnown = variables.has(depthVariable) ? !isOpen(variables.get(depthVariable)) : knowsEnv;
  const facts: readonly (readonly [JobFact, boolean])[] = [
    ['count', settings.parallel.isKnown],
    ['image', settings.image.isKnown],
    ['machine', settings.tags.isKnown],
    ['env', knowsEnv],
    ['workingDirectory', steps[0]?.kind !== 'unknown'],
    ['history', isDepthKnown],
    ['caches', settings.cache.isKnown],
    ['totalTimeoutMinutes', settings.timeout.isKnown && isReadable(settings.timeout.value)],
    ['retries', settings.retry.isKnown && liftRetries(settings.retry.value).isAlways],
  ];
  return facts.flatMap(([fact, isKnown]) => (isKnown ? [] : [fact]));
}

function isReadable(timeout: string | undefined): boolean {
  return timeout === undefined || readDuration(timeout) !== undefined;
}

/** Whether the value of a variable depends on others. */
function isOpen(variable: FileVariable | undefined): boolean {
  const value = isMapping(variable?.value) ? memberOf(variable?.value, 'value') : variable?.value;
  return typeof value === 'object' || /[$%]/.test(String(value ?? ''));
}

/** https://docs.gitlab.com/ci/yaml/#rulesvariables, and those of `workflow`, as far as Nx or the clone depend on them. */
function setsVariablesByRule(source: JobSource, { workflow }: GitLabDocument): boolean {
  const pipelineVariables = variablesIn(workflow?.rules).filter((name) => /^(?:NX|GIT)_/.test(name));
  return pipelineVariables.length > 0 || variablesIn(settingOf(source, 'rules').value).length > 0;
}

function variablesIn(rules: GitLabRules | undefined): readonly string[] {
  return ownRules(rules).flatMap(({ rule }) => [...membersOf(rule.variables).keys()]);
}
