import { type SetBaseStep, shellQuote } from '@dtekit/core/provider';

/**
 * Lines that export `NX_BASE` and `NX_HEAD`. A merge request starts from its diff base, a push from the commit before.
 * That commit is forty zeros on merge requests, on the first push of a branch and in pipelines started by hand
 * (gitlab-org/gitlab#12850), and gone after a forced push; each further line steps in where the base is no commit.
 *
 * Where the branch left the main branch is asked for `HEAD~1`: for `HEAD` the answer on the main branch itself would be
 * `HEAD`, and nothing affected. An `export` succeeds also when the command in it fails, which keeps `set -e` quiet.
 */
export function lowerSetBase(step: SetBaseStep): readonly string[] {
  const mainBranch = shellQuote(`origin/${step.mainBranch}`);
  const unlessCommit = 'git cat-file -e "$NX_BASE^{commit}" 2>/dev/null ||';
  return [
    'export NX_HEAD="$CI_COMMIT_SHA"',
    'export NX_BASE="${CI_MERGE_REQUEST_DIFF_BASE_SHA:-$CI_COMMIT_BEFORE_SHA}"',
    `${unlessCommit} export NX_BASE="$(git merge-base ${mainBranch} HEAD~1 2>/dev/null)"`,
    `${unlessCommit} export NX_BASE=HEAD~1`,
    `${unlessCommit} export NX_BASE=HEAD`,
  ];
}
