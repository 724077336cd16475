import type { Path } from '../diagnostics/diagnostic.js';
import type { PipelineInput } from '../model/pipeline.js';
import { memberAt, withValuesAt } from './edit-value.js';
import { isSame, mostCommon } from './most-common.js';
import type { Rewrite } from './rewrite.js';
import { bodyPaths, otherJobPaths, rolePaths } from './setting-paths.js';

/** What most jobs have is said once, at the top or in their group. */
export const hoists: readonly Rewrite[] = [
  (input) => [hoist(input, 'image', [], everyJob(input))],
  (input) => [hoist(input, 'machine', [], everyJob(input))],
  (input) => inGroups(input, 'image'),
  (input) => inGroups(input, 'machine'),
  (input) => [hoist(input, 'services', [], rolePaths(input))],
  (input) => [hoist(input, 'cache', [], rolePaths(input))],
  (input) => [hoistTimeouts(input)],
  (input) => [hoistEnv(input, [], rolePaths(input))],
  (input) => [
    bodyPaths(input).reduce(
      (edited, { path, coordinator, pools }) =>
        path.length === 0 ? edited : hoistEnv(edited, path, [coordinator, ...pools]),
      input,
    ),
  ],
];

function everyJob(input: PipelineInput): readonly Path[] {
  return [...rolePaths(input), ...otherJobPaths(input)];
}

function inGroups(input: PipelineInput, key: string): readonly PipelineInput[] {
  const groups = bodyPaths(input).filter(({ path }) => path.length > 0);
  return [
    groups.reduce((edited, { path, coordinator, pools }) => hoist(edited, key, path, [coordinator, ...pools]), input),
  ];
}

/** Says a setting that several parts have in the part they inherit from. */
function hoist(input: PipelineInput, key: string, to: Path, from: readonly Path[]): PipelineInput {
  const common = mostCommon(
    from.map((path) => memberAt(input, [...path, key])),
    2,
  );
  if (common === undefined) return input;
  const users = from.filter((path) => isSame(memberAt(input, [...path, key]), common));
  return withValuesAt(input, [[[...to, key], common], ...users.map((path) => [[...path, key], undefined] as const)]);
}

/** A role without timeouts has to say so where the pipeline has some. */
function hoistTimeouts(input: PipelineInput): PipelineInput {
  const roles = rolePaths(input);
  const common = mostCommon(
    roles.map((path) => memberAt(input, [...path, 'timeouts'])),
    1,
  );
  if (common === undefined) return input;
  const explicit = withValuesAt(
    input,
    roles
      .filter((path) => memberAt(input, [...path, 'timeouts']) === undefined)
      .map((path) => [[...path, 'timeouts'], false] as const),
  );
  const users = roles.filter((path) => isSame(memberAt(input, [...path, 'timeouts']), common));
  return withValuesAt(explicit, [
    [['timeouts'], common],
    ...users.map((path) => [[...path, 'timeouts'], undefined] as const),
  ]);
}

/** The variables that all roles have in common. */
function hoistEnv(input: PipelineInput, to: Path, from: readonly Path[]): PipelineInput {
  const [first = {}, ...others] = from.map((path) => memberAt(input, [...path, 'env']));
  const common = Object.entries(first ?? {}).filter(([name, value]) =>
    others.every((env) => isSame(memberAt(env, [name]), value)),
  );
  return withValuesAt(input, [
    ...common.map(([name, value]) => [[...to, 'env', name], value] as const),
    ...from.flatMap((path) => common.map(([name]) => [[...path, 'env', name], undefined] as const)),
  ]);
}
