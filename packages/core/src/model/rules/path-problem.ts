/**
 * Why a path does not stay inside the folder it is relative to; nothing when it does. With a `$` nobody can tell: GitLab
 * puts variables into paths (https://docs.gitlab.com/ci/variables/where_variables_can_be_used/), the others do not.
 */
export function pathProblem(path: string): string | undefined {
  if (path.includes('\\')) return 'it has a backslash in it';
  if (/^(?:\/|[A-Za-z]:)/.test(path)) return 'it is absolute';
  if (path === '~' || path.startsWith('~/')) return 'it is in the home folder';
  if (path.split('/').includes('..')) return 'it leaves its folder by `..`';
  if (path.includes('$')) return 'it has a `$` in it, for which some providers put a variable';
  return undefined;
}
