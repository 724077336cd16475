import { type Diagnostic, diagnose, type NamedValues, type Path, toMap } from '@dtekit/core/provider';
import { isReference } from '../../document/reference.js';
import type { GitLabVariable } from '../../document/variable.js';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const jobKeys: readonly string[] = ['value', 'expand'];
const topLevelKeys: readonly string[] = [...jobKeys, 'description', 'options'];

/** Finds variables with a value that GitLab refuses. */
export function checkVariableValue({ document, sections }: CheckSubject): readonly Diagnostic[] {
  return [
    ...findings(document.variables, ['variables'], topLevelKeys),
    ...sections.flatMap(({ name, job }) => findings(job.variables, [name, 'variables'], jobKeys)),
  ];
}

function findings(
  variables: NamedValues<GitLabVariable> | undefined,
  path: Path,
  keys: readonly string[],
): readonly Diagnostic[] {
  return [...toMap(variables)].flatMap(([variable, value]) => {
    const found = problemOf(value, keys);
    if (found === undefined) return [];
    const place = { path: [...path, variable] };
    return [diagnose(gitlabCatalog, 'gitlab/variable-value', { variable, found }, place)];
  });
}

function problemOf(value: GitLabVariable, keys: readonly string[]): string | undefined {
  if (typeof value !== 'object' || value === null || isReference(value)) return undefined;
  if (Array.isArray(value)) return 'a list';
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  return unknown === undefined ? undefined : `a map with the key \`${unknown}\``;
}
