import type { PlanEnv, PlanEnvValue } from '@dtekit/core/provider';
import type { GitLabVariable } from '../document/variable.js';

/** `%NAME%` is a reference as well, and unlike `$` the sign cannot be doubled away (gitlab-org/gitlab lib/gitlab/ci/variables/collection.rb). */
const percentReference = /%[A-Za-z_]\w*%/;

/** Environment variables as CI/CD variables. `index` is what tells the instances of the job apart, as GitLab writes it. */
export function lowerEnv(env: PlanEnv, index: string): ReadonlyMap<string, GitLabVariable> {
  const variables = new Map<string, GitLabVariable>();
  for (const [name, value] of env) {
    const variable = lowerValue(name, value, index);
    if (variable !== undefined) variables.set(name, variable);
  }
  return variables;
}

/** Text in which no `$` means a reference. */
export function escapeDollars(text: string): string {
  return text.replaceAll('$', '$$$$');
}

function lowerValue(name: string, value: PlanEnvValue, index: string): GitLabVariable | undefined {
  switch (value.kind) {
    case 'text':
      return lowerText(value.text);
    case 'expression':
      return value.text;
    case 'secret':
      // A CI/CD variable of the project is in the job's environment by itself.
      return value.variable === name ? undefined : `$${value.variable}`;
    case 'agent-name':
      return `${escapeDollars(value.prefix)}-${index}`;
    case 'branch':
      // Of these two a pipeline has exactly one, and a missing variable is empty.
      return value.of === 'change-request' ? '$CI_MERGE_REQUEST_IID' : '$CI_MERGE_REQUEST_IID$CI_COMMIT_BRANCH';
  }
}

function lowerText(text: string): GitLabVariable {
  return percentReference.test(text) ? { value: text, expand: false } : escapeDollars(text);
}
