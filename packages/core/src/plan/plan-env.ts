/** Environment variables by name, in the order they are set. */
export type PlanEnv = ReadonlyMap<string, PlanEnvValue>;

/** The value of an environment variable, by meaning; each provider says it in its own words. */
export type PlanEnvValue = PlanText | PlanSecret | PlanExpression | PlanAgentName | PlanBranch;

/** Text that is never interpreted. */
export interface PlanText {
  /** Discriminates `PlanEnvValue`. */
  readonly kind: 'text';
  /** The value. */
  readonly text: string;
}

/** The value of another variable, one that the provider keeps secret. Where names are equal nothing needs to be written. */
export interface PlanSecret {
  /** Discriminates `PlanEnvValue`. */
  readonly kind: 'secret';
  /** Name of the variable in the provider's settings. */
  readonly variable: string;
}

/** The provider's own expression, passed on untouched. */
export interface PlanExpression {
  /** Discriminates `PlanEnvValue`. */
  readonly kind: 'expression';
  /** The expression, as the provider writes it. */
  readonly text: string;
}

/** `<prefix>-<index>`, where the index tells the instances of the job apart. */
export interface PlanAgentName {
  /** Discriminates `PlanEnvValue`. */
  readonly kind: 'agent-name';
  /** What stands before the index: the job's name. */
  readonly prefix: string;
}

/**
 * What Nx Cloud calls the branch: the number of the pull request (`change-request`), or that number and, on a run without
 * one, the branch's name (`change-request-or-branch`).
 */
export interface PlanBranch {
  /** Discriminates `PlanEnvValue`. */
  readonly kind: 'branch';
  /** What the value is on a run without a pull request: nothing, or the name of the branch. */
  readonly of: 'change-request' | 'change-request-or-branch';
}
