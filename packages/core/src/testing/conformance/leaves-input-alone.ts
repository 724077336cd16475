import { definePipeline } from '../../model/define-pipeline.js';
import { planPipeline } from '../../plan/plan-pipeline.js';
import type { ConformanceClause } from './clause.js';
import { scenariosFor } from './compile-for.js';
import { expectThat } from './expectation.js';

/** One plan may be lowered for many targets. */
export const leavesInputAlone: ConformanceClause = {
  name: 'changes nothing in the plan it is given',
  run(subject) {
    for (const scenario of scenariosFor(subject)) {
      const target = subject.createTarget();
      const plan = planPipeline(definePipeline(scenario.input), target.provider).value;
      const before = describe(plan);
      target.emit({ plan, nativeJobs: [], overrides: {} }, []);
      expectThat(describe(plan) === before, `${scenario.name}: the plan was changed`);
    }
  },
};

function describe(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part));
}
