/** A path as a job sees it from the repository's root; one that starts with `~` or `/` stays. */
export function pathInRepository(workingDirectory: string, path: string): string {
  const isAbsolute = path.startsWith('~') || path.startsWith('/');
  return workingDirectory === '' || isAbsolute ? path : `${workingDirectory}/${path.replace(/^\.\//, '')}`;
}
