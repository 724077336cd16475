import type { PipelineInput } from '../model/pipeline.js';
import { isMapping } from '../provider/members.js';

/** Keys of a pipeline and its parts in the order in which a reader wants to know them. */
const order: readonly string[] = [
  'kind',
  'name',
  'label',
  'order',
  'targets',
  'projects',
  'exclude',
  'configurations',
  'runOn',
  'base',
  'head',
  'configuration',
  'count',
  'parallel',
  'image',
  'machine',
  'packageManager',
  'workingDirectory',
  'mainBranch',
  'triggers',
  'interruptible',
  'env',
  'services',
  'cache',
  'timeouts',
  'retries',
  'safeguards',
  'nx',
  'stopAfter',
  'setup',
  'before',
  'commands',
  'after',
  'steps',
  'artifacts',
  'coordinator',
  'agents',
  'groups',
  'jobs',
];

/** The pipeline with the keys of its parts in reading order. Variables stay in their own. */
export function orderedInput(input: PipelineInput): PipelineInput {
  return ordered(input);
}

function ordered<Value>(value: Value): Value;
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => ordered(item));
  if (!isMapping(value)) return value;
  const entries = Object.entries(value).map(([key, member]): [string, unknown] => [
    key,
    key === 'env' ? member : ordered(member),
  ]);
  return Object.fromEntries(entries.sort(([left], [right]) => rankOf(left) - rankOf(right)));
}

/** What is not listed keeps its place behind the rest. */
function rankOf(key: string): number {
  const rank = order.indexOf(key);
  return rank === -1 ? order.length : rank;
}
