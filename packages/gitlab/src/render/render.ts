import { writeYaml, type YamlValue } from '@dtekit/core/provider';
import type { GitLabDocument } from '../document/document.js';
import { defaultKeys, jobKeys, topLevelKeys } from '../document/key-order.js';

/** Writes a document: the sections first, then the jobs in their order, each with its keys in the house order. */
export function render(document: GitLabDocument, header: readonly string[]): string {
  const root = new Map<string, YamlValue>();
  for (const key of topLevelKeys) {
    const section = document[key];
    if (section !== undefined) root.set(key, section);
  }
  if (document.default !== undefined) root.set('default', inOrder(document.default, defaultKeys));
  for (const [name, job] of document.jobs) root.set(name, inOrder(job, jobKeys));
  return writeYaml(root, { header });
}

type Section = { readonly [key: string]: YamlValue | undefined };

/** The known keys in the given order, then whatever else there is, as it stands. */
function inOrder(section: Section, order: readonly string[]): YamlValue {
  const ordered = new Map<string, YamlValue>();
  for (const key of [...order, ...Object.keys(section)]) {
    const value = section[key];
    if (value !== undefined) ordered.set(key, value);
  }
  return ordered;
}
