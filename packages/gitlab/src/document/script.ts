import { type GitLabReference, isReference } from './reference.js';

/** Shell lines; a list in the list, or the list that is referred to, is spliced in. https://docs.gitlab.com/ci/yaml/#script */
export type GitLabScript = string | readonly (string | readonly string[] | GitLabReference)[];

/** The lines that a script says itself. */
export function scriptLines(script: GitLabScript | undefined): readonly string[] {
  return scriptEntries(script).flatMap((entry) => (isReference(entry) ? [] : entry));
}

/** Whether a script has neither lines nor references to lines. */
export function isEmptyScript(script: GitLabScript | undefined): boolean {
  return scriptEntries(script).flat().length === 0;
}

function scriptEntries(script: GitLabScript | undefined): Exclude<GitLabScript, string> {
  if (script === undefined) return [];
  return typeof script === 'string' ? [script] : script;
}
