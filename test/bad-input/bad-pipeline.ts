/** A finding as the table of a case lists it, its path as people write it. */
export interface ExpectedFinding {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly hint: string;
  /** Default: `error`. */
  readonly severity?: 'warning';
}

/** A wrong pipeline with everything that is to be said about it, in order. */
export interface BadPipeline {
  /** What is wrong, as a phrase that follows `refuses`. */
  readonly what: string;
  readonly input: unknown;
  readonly findings: readonly ExpectedFinding[];
}

/** A valid pipeline; the cases break one thing or several. */
export const valid = {
  name: 'build',
  commands: [{ kind: 'affected', targets: ['lint', 'test'] }],
  agents: { count: 3 },
} as const;

/** The valid pipeline with some parts replaced. */
export function pipelineWith(parts: Readonly<Record<string, unknown>>): unknown {
  return { ...valid, ...parts };
}

/** The valid pipeline without one part. */
export function pipelineWithout(part: keyof typeof valid): unknown {
  const { [part]: _, ...rest } = valid;
  return rest;
}

/** A group of one agent. */
export function group(name: string): object {
  return { name, commands: ['npx nx run-many -t test'], agents: { count: 1 } };
}

/** A cache. */
export function cache(name: string): object {
  return { name, paths: ['.npm'], keyFiles: ['package-lock.json'] };
}

/** A container beside the job. */
export function service(name: string): object {
  return { name, image: 'postgres:17' };
}

/** Schedules with these expressions, each with a name of its own. */
export function schedulesOf(...expressions: readonly string[]): readonly object[] {
  return expressions.map((cron, index) => ({ name: `schedule-${index}`, cron }));
}
