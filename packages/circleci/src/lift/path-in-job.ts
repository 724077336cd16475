/** A path of the repository as a job in one of its folders writes it: the mirror of `pathInRepository`. */
export function pathInJob(workingDirectory: string, path: string): string {
  if (workingDirectory === '' || /^[~/]/.test(path)) return path;
  if (path === workingDirectory) return '.';
  const isInside = path.startsWith(`${workingDirectory}/`);
  return isInside ? path.slice(workingDirectory.length + 1) : path;
}
