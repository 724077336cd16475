/** Where the rules file is, from the root of the workspace. `start-ci-run` and `.nx/ci-config.yaml` name it. */
export const assignmentRulesPath = '.nx/workflows/assignment-rules.yaml';

/**
 * Says which agents may run which tasks. At least one of `projects`, `targets` and `configurations` is needed; the most
 * specific rule wins, among equals the first.
 *
 * A pattern knows `*`, `?` and a leading `!`. A task has to match one of the patterns of a list. Patterns joined by a
 * comma inside of one entry have to match all of them, so that `lint,build` matches nothing.
 *
 * @see https://nx.dev/docs/reference/nx-cloud/assignment-rules
 */
export interface AssignmentRule {
  /** Patterns of project names. Default: any project. */
  readonly projects?: readonly string[] | undefined;
  /** Patterns of target names. Default: any target. */
  readonly targets?: readonly string[] | undefined;
  /** Patterns of configuration names. Default: any configuration. */
  readonly configurations?: readonly string[] | undefined;
  /** The agents that may run the tasks; at least one. */
  readonly runOn: readonly AssignmentAgent[];
}

/** The agents of one kind. */
export interface AssignmentAgent {
  /** The label of a pool: what its agents have in `NX_AGENT_LAUNCH_TEMPLATE`. */
  readonly agent: string;
  /**
   * Tasks that one agent runs at once. Default: `parallel` of the pool with that label, else `--parallel` of the
   * command, else `parallel` of nx.json, else 1.
   */
  readonly parallelism?: number | undefined;
}

/** The content of the rules file. */
export type AssignmentRulesValue = {
  readonly 'assignment-rules': readonly AssignmentRuleValue[];
};

/** A rule as Nx Cloud reads it. */
export type AssignmentRuleValue = {
  readonly projects?: readonly string[];
  readonly targets?: readonly string[];
  readonly configurations?: readonly string[];
  readonly 'run-on': readonly { readonly agent: string; readonly parallelism?: number }[];
};

/** The content of `.nx/workflows/assignment-rules.yaml` for some rules. */
export function assignmentRulesValue(rules: readonly AssignmentRule[]): AssignmentRulesValue {
  return {
    'assignment-rules': rules.map(({ projects, targets, configurations, runOn }) => ({
      ...(projects && { projects }),
      ...(targets && { targets }),
      ...(configurations && { configurations }),
      'run-on': runOn.map(({ agent, parallelism }) => ({ agent, ...(parallelism !== undefined && { parallelism }) })),
    })),
  };
}
