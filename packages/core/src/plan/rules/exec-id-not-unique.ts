import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanEnvValue } from '../plan-env.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import { dteGroups } from './view/dte-groups.js';
import { groupedBy } from './view/grouped-by.js';
import { relatedJobs } from './view/related-jobs.js';

/**
 * A run whose execution id was used before is taken for the earlier one, which is closed: its agents stop at once
 * (https://nx.dev/docs/kb/ci-execution-failed). An id made of the commit alone is used again by every rerun.
 */
export const execIdNotUnique: PlanRule = {
  code: 'dte/exec-id-not-unique',
  check: (plan) =>
    dteGroups(plan).flatMap(({ coordinators, agents }) =>
      ['NX_CI_EXECUTION_ID', 'NX_RUN_GROUP'].flatMap((variable) =>
        checkVariable(variable, [...coordinators, ...agents]),
      ),
    ),
};

function checkVariable(variable: string, jobs: readonly PlanJob[]): readonly Diagnostic[] {
  const repeated = jobs.flatMap((job) => {
    const value = repeatedValueOf(job.env.get(variable));
    return value === undefined ? [] : [{ job, ...value }];
  });
  return [...groupedBy(repeated, ({ text }) => text).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { job, text, cause } = first;
    const place = {
      path: [...job.origin.path, 'env', variable],
      related: relatedJobs(
        others.map((other) => other.job),
        'the same value is set here',
      ),
      // One run per commit is the usual case, in which such an id does work.
      severity: cause === 'commit' ? ('warning' as const) : undefined,
    };
    return [diagnose(dteCatalog, 'dte/exec-id-not-unique', { variable, value: text, cause }, place)];
  });
}

interface RepeatedValue {
  readonly text: string;
  /** Why two runs get the same value. */
  readonly cause: 'constant' | 'commit';
}

function repeatedValueOf(value: PlanEnvValue | undefined): RepeatedValue | undefined {
  if (value?.kind === 'text') return { text: value.text, cause: 'constant' };
  const isCommit = value?.kind === 'expression' && commitExpression.test(value.text.trim());
  return isCommit ? { text: value.text, cause: 'commit' } : undefined;
}

/** An expression that is nothing but the commit, in the words of any provider. */
const commitExpression = /^(?:<<\s*)?\$?\{?[\w.]*(?:SHA1?|COMMIT|revision)\}?(?:\s*>>)?$/i;
