import type { ConformanceClause } from './clause.js';
import { compileFor, scenariosFor } from './compile-for.js';
import { expectThat } from './expectation.js';

/** A coordinator without agents waits for an hour, and so do agents without a coordinator. */
export const sharesTriggers: ConformanceClause = {
  name: 'starts coordinator and agents on the same occasions',
  run(subject) {
    for (const scenario of scenariosFor(subject)) {
      const { text } = compileFor(subject, scenario.input, scenario.name);
      const distributed = subject.read(text).filter(({ role }) => role !== 'other');
      const occasions = new Set(distributed.map((job) => job.occasions));
      expectThat(occasions.size <= 1, `${scenario.name}: jobs of one run start on ${[...occasions].join(' / ')}`);
    }
  },
};
