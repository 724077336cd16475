import { type Catalog, type Diagnostic, diagnose, type Path } from '@dtekit/core/provider';
import { type NamedValues, toMap } from '../../document/named-values.js';
import type { GitLabVariable } from '../../document/variable.js';
import type { DocumentView } from '../document-view.js';

/** What the message of `gitlab/variable-value` needs. */
export interface VariableValueArguments {
  readonly 'gitlab/variable-value': { readonly variable: string; readonly found: string };
}

/** The code about values of variables. */
export const variableValueCatalog: Catalog<VariableValueArguments> = {
  'gitlab/variable-value': {
    severity: 'error',
    summary: 'The value of a variable is no text',
    why: 'GitLab takes text, numbers and booleans, or a map with `value` and `expand`; at the top of the file also with `description` and `options`. It refuses the whole file otherwise.',
    sources: ['https://docs.gitlab.com/ci/yaml/#variables'],
    message: ({ variable, found }) => `the variable \`${variable}\` is ${found}`,
    hint: () => 'write the value as text',
  },
};

const jobKeys: readonly string[] = ['value', 'expand'];
const topLevelKeys: readonly string[] = [...jobKeys, 'description', 'options'];

/** Finds variables with a value that GitLab refuses. */
export function variableValue({ document, sections }: DocumentView): readonly Diagnostic[] {
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
    return [diagnose(variableValueCatalog, 'gitlab/variable-value', { variable, found }, place)];
  });
}

function problemOf(value: GitLabVariable, keys: readonly string[]): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return 'a list';
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  return unknown === undefined ? undefined : `a map with the key \`${unknown}\``;
}
