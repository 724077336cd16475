/** Why a path does not stay inside the folder it is relative to; nothing when it does. */
export function pathProblem(path: string): string | undefined {
  if (path.includes('\\')) return 'it has a backslash in it';
  if (/^(?:\/|[A-Za-z]:)/.test(path)) return 'it is absolute';
  if (path === '~' || path.startsWith('~/')) return 'it is in the home folder';
  if (path.split('/').includes('..')) return 'it leaves its folder by `..`';
  return undefined;
}
