/**
 * A path below the working directory as one below the repository's root, which is what Bitbucket counts from outside of
 * scripts. Paths from the home folder or the file system's root stay as they are. Segments `.` are left out, because glob
 * patterns do not know them (https://support.atlassian.com/bitbucket-cloud/docs/use-artifacts-in-steps/).
 */
export function repositoryPath(path: string, workingDirectory: string): string {
  if (/^[~/]/.test(path)) return path;
  const segments = `${workingDirectory}/${path}`.split('/').filter((segment) => segment !== '.' && segment !== '');
  return `${segments.join('/')}${path.endsWith('/') ? '/' : ''}`;
}
