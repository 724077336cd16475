import type { AssignmentAgent, AssignmentRule } from '../../nx/assignment-rules-file.js';
import type { NxCli } from '../../nx/invocation.js';
import type { AgentCountInput, NxInput } from '../nx.js';
import { flag } from './flag.js';
import { keyword } from './keyword.js';
import { filledList, list } from './list.js';
import { wholeNumber } from './number.js';
import { once } from './once.js';
import type { Schema } from './schema.js';
import { strictObject } from './strict-object.js';
import { text } from './text.js';

/** How Nx Cloud is spoken to. */
export const nxSchema: () => Schema<NxInput> = once(() =>
  strictObject<NxInput>(
    {},
    {
      version: text(),
      cli: nxCliSchema(),
      dialect: keyword<NonNullable<NxInput['dialect']>>({ flags: true, 'ci-config': true }),
      stopAfter: list(text()),
      stopOnFailure: flag(),
      completion: keyword<NonNullable<NxInput['completion']>>({ heartbeat: true, explicit: true }),
      distributeByDefault: flag(),
      assignmentRules: list(assignmentRule()),
      fixCi: flag(),
      fixTasks: list(text()),
      autoApplyFixes: list(text()),
      agentMetrics: flag(),
      agentCount: strictObject<AgentCountInput>({}, { variable: flag(), flag: flag() }),
    },
  ),
);

/** The two programs that get Nx commands. */
export const nxCliSchema: () => Schema<NxCli> = once(() => keyword<NxCli>({ 'nx-cloud': true, nx: true }));

const assignmentRule: () => Schema<AssignmentRule> = once(() => {
  const patterns = filledList(text());
  return strictObject<AssignmentRule>(
    { runOn: filledList(assignmentAgent()) },
    { projects: patterns, targets: patterns, configurations: patterns },
  );
});

const assignmentAgent: () => Schema<AssignmentAgent> = once(() =>
  strictObject<AssignmentAgent>({ agent: text() }, { parallelism: wholeNumber(1, 1000) }),
);
