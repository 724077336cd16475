import type { PipelineInput } from '../model/pipeline.js';
import { memberAt, withValueAt, withValuesAt } from './edit-value.js';
import type { Rewrite } from './rewrite.js';
import { bodyPaths, otherJobPaths, rolePaths } from './setting-paths.js';

/** The shorter ways to write a value: without a list or an object around what is alone. */
export const shortenings: readonly Rewrite[] = [
  ({ packageManager, ...rest }) => {
    const isNameOnly = typeof packageManager === 'object' && Object.keys(packageManager).length === 1;
    return isNameOnly ? [{ ...rest, packageManager: packageManager.name }] : [];
  },
  (input) => [
    withValuesAt(
      input,
      [[], ...rolePaths(input), ...otherJobPaths(input)].map((path) => {
        const runner = memberAt(input, [...path, 'machine', 'runner']);
        return [
          [...path, 'machine', 'runner'],
          Array.isArray(runner) && runner.length === 1 ? runner[0] : runner,
        ] as const;
      }),
    ),
  ],
  (input) => [
    withValuesAt(
      input,
      [[], ...rolePaths(input)]
        .map((path) => [...path, 'cache'])
        .filter((path) => JSON.stringify(memberAt(input, path)) === '[]')
        .map((path) => [path, false] as const),
    ),
  ],
  (input) => [bodyPaths(input).reduce(withoutPoolList, input)],
];

function withoutPoolList(input: PipelineInput, { path, pools }: ReturnType<typeof bodyPaths>[number]): PipelineInput {
  const [pool, ...others] = pools;
  if (pool === undefined || others.length > 0) return input;
  return withValueAt(input, [...path, 'agents'], memberAt(input, pool));
}
