import { roundTrip } from '../round-trip.js';
import type { ConformanceClause } from './clause.js';
import { scenariosFor } from './compile-for.js';
import { expectThat } from './expectation.js';

/** What is written means the same when it is read, but for what the reader says it loses; and it has no errors. */
export const readsBack: ConformanceClause = {
  name: 'reads back what it wrote',
  run({ reader, createTarget }) {
    if (reader === undefined) return;
    for (const { name, input } of scenariosFor({ createTarget })) {
      const result = roundTrip({ input, target: createTarget(), reader });
      const errors = result?.checked.diagnostics.filter(({ severity }) => severity === 'error') ?? [];
      expectThat(errors.length === 0, `${name}: its own file has errors: ${errors.map(({ code }) => code).join(', ')}`);
      const [written, read] = [textOf(result?.written), textOf(result?.read)];
      expectThat(written === read, `${name}: comes back otherwise\nwritten: ${written}\nread:    ${read}`);
    }
  },
};

/** As text that is equal for equal values, whatever the order of their keys. */
function textOf(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}
