import { compile } from '../../compile/compile.js';
import { definePipeline } from '../../model/define-pipeline.js';
import { scenarios } from '../scenarios/scenarios.js';
import type { ConformanceClause } from './clause.js';
import { expectThat } from './expectation.js';

/** Whatever a valid pipeline asks for, there is a file, or the errors that the scenario names for this provider. */
export const compilesEveryScenario: ConformanceClause = {
  name: 'compiles every scenario, or fails with exactly the errors that its limits explain',
  run(subject) {
    for (const scenario of scenarios) {
      const target = subject.createTarget();
      const { diagnostics } = compile(definePipeline(scenario.input), target);
      const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
      const expected = scenario.errors?.[target.provider.id] ?? [];
      expectThat(
        JSON.stringify([...new Set(errors)]) === JSON.stringify(expected),
        `${scenario.name}: errors [${errors.join(', ')}], expected [${expected.join(', ')}]`,
      );
    }
  },
};
