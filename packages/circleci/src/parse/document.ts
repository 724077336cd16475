import { anything, type Decoder, decode, either, flag, named, object, resolveAlias, text } from '@dtekit/core/reader';
import type { CircleCICommand } from '../document/command.js';
import type { CircleCIDocument } from '../document/document.js';
import type { CircleCIInlineOrb } from '../document/inline-orb.js';
import type { CircleCIWorkflow } from '../document/workflow.js';
import { executor, job } from './job.js';
import { parameter } from './parameter.js';
import { steps } from './step.js';
import { workflow } from './workflow.js';

const command: Decoder<CircleCICommand> = object<CircleCICommand>(
  { description: text, parameters: named(parameter), steps },
  { required: ['steps'] },
);

/** Text gives another name to what an orb defines. */
const jobs = named(either(text, job));
const commands = named(either(text, command));
const executors = named(either(text, executor));

/** Orbs may hold orbs, so that the decoder names itself. */
const orbs: Decoder<ReadonlyMap<string, string | CircleCIInlineOrb>> = {
  expected: 'a mapping',
  accepts: (node) => node.kind === 'mapping',
  read: (node, path, decoding) => namedOrbs.read(node, path, decoding),
};

const inlineOrb: Decoder<CircleCIInlineOrb> = object<CircleCIInlineOrb>({
  description: text,
  orbs,
  executors,
  commands,
  jobs,
});

const namedOrbs = named(either(text, inlineOrb));

/** Workflows by name; beside them stood, until version 2.1, the version of their format. */
const workflows: Decoder<ReadonlyMap<string, CircleCIWorkflow>> = {
  expected: 'a mapping',
  accepts: (node) => node.kind === 'mapping',
  read(node, path, decoding) {
    const found = new Map<string, CircleCIWorkflow>();
    if (node.kind !== 'mapping') return found;
    for (const [name, { value }] of node.entries) {
      const isVersion = name === 'version' && resolveAlias(value).kind === 'scalar';
      const read = isVersion ? undefined : decode(workflow, value, [...path, name], decoding);
      if (read !== undefined) found.set(name, read);
    }
    return found;
  },
};

/** What a file may leave out. */
type WrittenDocument = Partial<CircleCIDocument>;

/** A configuration as it is written. */
export const writtenDocument: Decoder<WrittenDocument> = object<WrittenDocument>({
  version: text,
  setup: flag,
  orbs,
  parameters: named(parameter),
  executors,
  commands,
  jobs,
  'job-groups': named(anything),
  workflows,
});
