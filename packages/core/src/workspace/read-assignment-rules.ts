import type { AssignmentAgent, AssignmentRule } from '../nx/assignment-rules-file.js';
import { createDecoding, type Decoder, decode, list, number, object, text } from '../source/decoder.js';
import type { SourceNode } from '../source/source-node.js';

interface RuleValue {
  readonly projects?: readonly string[];
  readonly targets?: readonly string[];
  readonly configurations?: readonly string[];
  readonly 'run-on': readonly AssignmentAgent[];
}

interface RulesFile {
  readonly 'assignment-rules': readonly RuleValue[];
}

const texts = list(text);

const rulesFile: Decoder<RulesFile> = object<RulesFile>(
  {
    'assignment-rules': list(
      object<RuleValue>(
        {
          projects: texts,
          targets: texts,
          configurations: texts,
          'run-on': list(object<AssignmentAgent>({ agent: text, parallelism: number }, { required: ['agent'] })),
        },
        { required: ['run-on'] },
      ),
    ),
  },
  { required: ['assignment-rules'] },
);

/** Reads an assignment rules file: the mirror of `assignmentRulesValue`. `undefined` where any part is not what it has to be. */
export function readAssignmentRules(root: SourceNode): readonly AssignmentRule[] | undefined {
  const decoding = createDecoding();
  const file = decode(rulesFile, root, [], decoding);
  if (file === undefined || decoding.faults.length > 0) return undefined;
  return file['assignment-rules'].map(({ 'run-on': runOn, projects, targets, configurations }) => ({
    ...(projects !== undefined && { projects }),
    ...(targets !== undefined && { targets }),
    ...(configurations !== undefined && { configurations }),
    runOn: runOn.map(({ agent, parallelism }) => ({ agent, ...(parallelism !== undefined && { parallelism }) })),
  }));
}
