/** A path of the repository as a job sees it that runs in a folder of it: the mirror of `pathInRepository`. */
export function pathInJob(workingDirectory: string, path: string): string {
  if (workingDirectory === '' || /^[~/$]/.test(path)) return path;
  if (path === workingDirectory) return '.';
  if (path.startsWith(`${workingDirectory}/`)) return path.slice(workingDirectory.length + 1);
  const up = workingDirectory.split('/').map(() => '..');
  return path === '.' ? up.join('/') : [...up, path].join('/');
}
