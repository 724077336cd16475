/** Shell lines; a list in the list is spliced in. https://docs.gitlab.com/ci/yaml/#script */
export type GitLabScript = string | readonly (string | readonly string[])[];

/** The lines of a script. */
export function scriptLines(script: GitLabScript | undefined): readonly string[] {
  if (script === undefined) return [];
  return typeof script === 'string' ? [script] : script.flat();
}
