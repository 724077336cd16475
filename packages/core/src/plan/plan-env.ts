/** Environment variables by name, in the order they are set. */
export type PlanEnv = ReadonlyMap<string, PlanEnvValue>;

/** The value of an environment variable, by meaning; each provider says it in its own words. */
export type PlanEnvValue = PlanText | PlanSecret | PlanExpression | PlanAgentName | PlanBranch;

/** Text that is never interpreted. */
export interface PlanText {
  readonly kind: 'text';
  readonly text: string;
}

/** The value of another variable, one that the provider keeps secret. Where names are equal nothing needs to be written. */
export interface PlanSecret {
  readonly kind: 'secret';
  readonly variable: string;
}

/** The provider's own expression, passed on untouched. */
export interface PlanExpression {
  readonly kind: 'expression';
  readonly text: string;
}

/** `<prefix>-<index>`, where the index tells the instances of the job apart. */
export interface PlanAgentName {
  readonly kind: 'agent-name';
  readonly prefix: string;
}

/**
 * What Nx Cloud calls the branch: the number of the pull request (`change-request`), or that number and, on a run without
 * one, the branch's name (`change-request-or-branch`).
 */
export interface PlanBranch {
  readonly kind: 'branch';
  readonly of: 'change-request' | 'change-request-or-branch';
}
