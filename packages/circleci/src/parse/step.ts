import type { Path } from '@dtekit/core/provider';
import {
  anything,
  type Decoder,
  type Decoding,
  decode,
  either,
  list,
  object,
  type PlainValue,
  resolveAlias,
  type SourceNode,
  scalar,
  text,
} from '@dtekit/core/reader';
import type { CircleCIStep } from '../document/step.js';
import { environment } from './environment.js';
import { keyed } from './keyed.js';

/**
 * A step: text, or one key with what belongs to it, kept as plain data. Of CircleCI's own commands the shape is looked at;
 * a step with several keys is for the rules to judge.
 */
const step: Decoder<CircleCIStep> = {
  expected: 'text or a mapping',
  accepts: (node) => node.kind === 'mapping' || (node.kind === 'scalar' && node.value !== null),
  read(node, path, decoding) {
    if (node.kind !== 'mapping') return text.read(node, path, decoding);
    const [[command, entry] = ['', undefined]] = node.entries;
    if (node.entries.size === 1 && entry !== undefined) {
      checkBody(command, entry.value, [...path, command], decoding);
    }
    return members.read(node, path, decoding);
  },
};

const members: Decoder<ReadonlyMap<string, PlainValue>> = keyed(anything, new Map());

/** Steps in order. */
export const steps: Decoder<readonly CircleCIStep[]> = list(step);

function checkBody(command: string, body: SourceNode, path: Path, decoding: Decoding): void {
  const decoder = bodies.get(command);
  const value = resolveAlias(body);
  const isExpression = value.kind === 'scalar' && value.text.includes('<<');
  if (decoder !== undefined && !isExpression) decode(decoder, body, path, decoding);
}

const words = either(text, list(text));

const conditional: Decoder<unknown> = object<{ steps?: unknown }>({ steps }, { required: ['steps'] });

const bodies: ReadonlyMap<string, Decoder<unknown>> = new Map<string, Decoder<unknown>>([
  [
    'run',
    either(
      text,
      object<{
        name?: string;
        command?: string;
        shell?: string;
        environment?: unknown;
        background?: unknown;
        working_directory?: string;
        no_output_timeout?: string;
        when?: string;
        max_auto_reruns?: unknown;
      }>(
        {
          name: text,
          command: text,
          shell: text,
          environment,
          background: scalar,
          working_directory: text,
          no_output_timeout: text,
          when: text,
          max_auto_reruns: scalar,
        },
        { required: ['command'] },
      ),
    ),
  ],
  ['when', conditional],
  ['unless', conditional],
  [
    'save_cache',
    object<{ key?: string; paths?: unknown }>({ key: text, paths: words }, { required: ['key', 'paths'] }),
  ],
  ['restore_cache', object<{ key?: string; keys?: unknown }>({ key: text, keys: words })],
  ['store_artifacts', object<{ path?: string }>({ path: text }, { required: ['path'] })],
]);
