import { type FlatEntry, flatEntries } from './flat-entries.js';
import { type GitLabReference, isReference } from './reference.js';

/** Shell lines. https://docs.gitlab.com/ci/yaml/#script */
export type GitLabScript = string | GitLabScriptLines;

/** A list of shell lines; a list in the list, or the list that is referred to, is spliced in. */
export type GitLabScriptLines = readonly (string | GitLabReference | GitLabScriptLines)[];

/** The lines that a script says itself. */
export function scriptLines(script: GitLabScript | undefined): readonly string[] {
  return scriptEntries(script).flatMap(({ entry }) => (isReference(entry) ? [] : [entry]));
}

/** Whether a script has neither lines nor references to lines. */
export function isEmptyScript(script: GitLabScript | undefined): boolean {
  return scriptEntries(script).length === 0;
}

/** The lines of a script and the references among them, each with its place in it. */
export function scriptEntries(script: GitLabScript | undefined): readonly FlatEntry<string | GitLabReference>[] {
  if (typeof script === 'string') return [{ entry: script, path: [] }];
  return flatEntries<string | GitLabReference>(script ?? []);
}
