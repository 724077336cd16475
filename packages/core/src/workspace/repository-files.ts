/** The files of a repository, as far as they are to be had. Paths start at its root and have forward slashes. */
export interface RepositoryFiles {
  /** Text of a file; `undefined` where it is not to be had. */
  readonly readFile: (path: string) => string | undefined;
  /** Whether the repository is known to have no such file. */
  readonly lacksFile: (path: string) => boolean;
}
