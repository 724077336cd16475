import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** How often candidates are called. */
export interface CallPlan {
  readonly rounds: number;
  /** Calls in a round. */
  readonly calls: number;
  /** Calls before anything is measured: by then the engine has compiled every candidate as well as it will. Default: 2000. */
  readonly warmUpCalls?: number;
}

/** Milliseconds per call, the median over rounds that take turns, so that a slow moment hits all candidates alike. */
export function comparePerCall<Name extends string>(
  candidates: Readonly<Record<Name, () => unknown>>,
  { rounds, calls, warmUpCalls = 2_000 }: CallPlan,
): Record<string, number> {
  const samples = Object.entries<() => unknown>(candidates).map(([name, call]) => ({
    name,
    call,
    times: [] as number[],
  }));
  for (const { call } of samples) for (let index = 0; index < warmUpCalls; index++) call();
  for (let round = 0; round < rounds; round++) {
    for (const { call, times } of samples) {
      const start = performance.now();
      for (let index = 0; index < calls; index++) call();
      times.push((performance.now() - start) / calls);
    }
  }
  return Object.fromEntries(samples.map(({ name, times }) => [name, median(times)]));
}

/** A command with its arguments and folder. */
export interface ProcessCall {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Milliseconds of whole processes, in turns, the median of each candidate. A candidate is one or several processes in a row. */
export function compareProcesses(
  candidates: Readonly<Record<string, readonly ProcessCall[]>>,
  rounds: number,
): Record<string, number> {
  const times = Object.fromEntries(Object.keys(candidates).map((name) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, calls] of Object.entries(candidates)) {
      const start = performance.now();
      for (const call of calls) run(call);
      if (round > 0) times[name]?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, samples]) => [name, median(samples)]));
}

function run({ command, args, cwd, env }: ProcessCall): void {
  const result = spawnSync(command, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${result.stderr || result.stdout}`);
}
