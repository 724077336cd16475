import { diagnose } from '../../diagnostics/catalog.js';
import type { Path } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import { comparingCommandsIn } from './view/job-commands.js';
import { shellAssignmentsIn } from './view/shell-assignments.js';
import { shellMentions } from './view/shell-reach.js';

/**
 * `CI_COMMIT_BEFORE_SHA` is forty zeros in merge request, manual and scheduled pipelines and on the first push of a branch
 * (https://docs.gitlab.com/ci/variables/predefined_variables/, gitlab-org/gitlab#12850): git then ends with `bad object`
 * (nrwl/nx#26553). A job that looks at the commit first is left alone, and so is a line in a branch of an `if`.
 */
export const zeroShaBase: PlanRule = {
  code: 'dte/zero-sha-base',
  check: (plan) =>
    plan.jobs.flatMap((job) => {
      const user = comparingCommandsIn(job.steps)[0]?.step;
      if (job.role !== 'coordinator' || shellMentions(job, looksAtCommit, user)) return [];
      const [path] = [...pathsOfVariable(job), ...pathsOfLines(job), ...pathsOfFlags(job)];
      return path === undefined ? [] : [diagnose(dteCatalog, 'dte/zero-sha-base', { coordinator: job.name }, { path })];
    }),
};

const beforeSha = /\bCI_COMMIT_BEFORE_SHA\b/;

/** What finds out whether the base is a commit. */
const looksAtCommit =
  /0{4,}|\[0\]|\^0|cat-file|rev-parse|merge-base|rev-list|rev-parse|ls-tree|git\s+(?:show|log|diff|branch)|CI_PIPELINE_SOURCE/;

function pathsOfVariable({ env, origin }: PlanJob): readonly Path[] {
  const value = env.get('NX_BASE');
  return value?.kind === 'expression' && beforeSha.test(value.text) ? [[...origin.path, 'env', 'NX_BASE']] : [];
}

/** Lines that set `NX_BASE`, or another variable that it, or a command, is given as its base. */
function pathsOfLines({ steps }: PlanJob): readonly Path[] {
  const lines = shellAssignmentsIn(steps).filter(({ branches }) => branches.length === 0);
  const given = comparingCommandsIn(steps).map(({ command }) => command.base);
  const set = lines.filter(({ name }) => name === 'NX_BASE').map(({ value }) => value);
  const bases = [...given, ...set];
  return lines
    .filter(({ value }) => beforeSha.test(value ?? ''))
    .filter(({ name }) => name === 'NX_BASE' || bases.some((base) => base === `$${name}` || base === `\${${name}}`))
    .map(({ path }) => path);
}

function pathsOfFlags({ steps }: PlanJob): readonly Path[] {
  return comparingCommandsIn(steps)
    .filter(({ command, branches }) => branches.length === 0 && beforeSha.test(command.base ?? ''))
    .map(({ path }) => path);
}
