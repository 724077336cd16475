import { type PlanEnv, type PlanEnvValue, shellQuote } from '@dtekit/core/provider';

/**
 * The environment as shell lines, in order: a step of Bitbucket has no environment key. A secret under its own name is
 * already there, because Bitbucket gives every repository and workspace variable to every step.
 * Source: https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/
 */
export function lowerEnv(env: PlanEnv): readonly string[] {
  return [...env].flatMap(([name, value]) => {
    if (value.kind === 'secret' && value.variable === name) return [];
    return [`export ${name}=${shellValue(value)}`];
  });
}

/** A value as one word of the shell. */
export function shellValue(value: PlanEnvValue): string {
  switch (value.kind) {
    case 'text':
      return shellQuote(value.text);
    case 'secret':
      return `"$${value.variable}"`;
    case 'expression':
      return value.text;
    case 'agent-name':
      // Counts from 0 through the whole parallel group, so it is unique among the agents of all pools.
      return `${shellQuote(`${value.prefix}-`)}$BITBUCKET_PARALLEL_STEP`;
    case 'branch':
      return value.of === 'change-request' ? '$BITBUCKET_PR_ID' : `\${BITBUCKET_PR_ID:-$BITBUCKET_BRANCH}`;
  }
}
