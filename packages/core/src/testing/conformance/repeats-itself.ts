import type { ConformanceClause } from './clause.js';
import { compileFor, scenariosFor } from './compile-for.js';
import { expectThat } from './expectation.js';

/** A file that changes by itself makes every review and every check in CI worthless. */
export const repeatsItself: ConformanceClause = {
  name: 'gives the same bytes again',
  run(subject) {
    for (const scenario of scenariosFor(subject)) {
      const first = compileFor(subject, scenario.input, scenario.name).text;
      const again = compileFor(subject, scenario.input, scenario.name).text;
      expectThat(first === again, `${scenario.name}: two compilations of one pipeline differ`);
    }
  },
};
