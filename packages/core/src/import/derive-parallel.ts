import type { Path } from '../diagnostics/diagnostic.js';
import type { PipelineInput } from '../model/pipeline.js';
import { isMapping } from '../provider/members.js';
import { memberAt, withValuesAt } from './edit-value.js';
import { mostCommon } from './most-common.js';
import type { Rewrite } from './rewrite.js';
import { type BodyPaths, bodyPaths } from './setting-paths.js';

/** Says how many tasks an agent runs at once of the pools instead of on the commands: what most of these say. */
export const parallelOfCommands: Rewrite = (input) => [
  bodyPaths(input).reduce((edited, body) => withParallelOfCommands(edited, body), input),
];

/** Says how many tasks an agent runs at once of the pools instead of in the assignment rules. */
export const parallelOfRules: Rewrite = (input) => {
  const choices = choicesIn(input);
  const pools = bodyPaths(input).flatMap((body) => body.pools);
  const edits = pools.flatMap((pool) => {
    const own = choices.filter(({ agent }) => agent === memberAt(input, [...pool, 'label']));
    const parallel = own.at(-1)?.parallelism;
    if (parallel === undefined) return [];
    const drops = own.filter(({ parallelism }) => parallelism === parallel);
    return [
      [[...pool, 'parallel'], parallel] as const,
      ...drops.map(({ path }) => [[...path, 'parallelism'], undefined] as const),
    ];
  });
  return edits.length === 0 ? [] : [withValuesAt(input, edits)];
};

function withParallelOfCommands(input: PipelineInput, { path, pools }: BodyPaths): PipelineInput {
  const commands = memberAt(input, [...path, 'commands']);
  const parallels = (Array.isArray(commands) ? commands : []).flatMap((command: unknown, index) =>
    parallelIn(command, [...path, 'commands', index]),
  );
  const parallel = mostCommon(
    parallels.map((command) => command.parallel),
    1,
  );
  if (parallel === undefined) return input;
  return withValuesAt(input, [
    ...pools.map((pool) => [[...pool, 'parallel'], parallel] as const),
    ...parallels
      .filter((command) => command.parallel === parallel)
      .map((command) => [[...command.path, 'parallel'], undefined] as const),
  ]);
}

/** A command that says how many tasks run at once, or one that records such a command. */
function parallelIn(command: unknown, path: Path): readonly { readonly parallel: number; readonly path: Path }[] {
  if (!isMapping(command)) return [];
  const parallel = memberAt(command, ['parallel']);
  if (typeof parallel === 'number') return [{ parallel, path }];
  return parallelIn(memberAt(command, ['command']), [...path, 'command']);
}

function choicesIn({ nx }: PipelineInput): readonly {
  readonly agent: string;
  readonly parallelism?: number | undefined;
  readonly path: Path;
}[] {
  return (nx?.assignmentRules ?? []).flatMap(({ runOn }, rule) =>
    runOn.map((choice, index) => ({ ...choice, path: ['nx', 'assignmentRules', rule, 'runOn', index] })),
  );
}
