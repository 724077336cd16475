import type { ConformanceClause } from './clause.js';
import { compileFor, scenariosFor } from './compile-for.js';
import { expectThat } from './expectation.js';

/** The file starts as many coordinators and agents as the pipeline says. */
export const countsAgents: ConformanceClause = {
  name: 'has one coordinator per group and exactly the agents of the pools',
  run(subject) {
    for (const scenario of scenariosFor(subject)) {
      const { plan, text } = compileFor(subject, scenario.input, scenario.name);
      const seen = subject.read(text);
      for (const role of ['coordinator', 'agent'] as const) {
        const expected = sum(plan.jobs.filter((job) => job.role === role).map(({ count }) => count));
        const actual = sum(seen.filter((job) => job.role === role).map(({ instances }) => instances));
        expectThat(
          actual === expected,
          `${scenario.name}: ${actual} ${role}(s) in the file, ${expected} in the pipeline`,
        );
      }
    }
  },
};

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
