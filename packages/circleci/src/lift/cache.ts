import { entriesOf, memberOf, type PlanCache } from '@dtekit/core/provider';
import type { ExpandedStep } from './expand-steps.js';
import { resolveText } from './expression.js';

/** A cache with the step that saves it. Its paths count from the root of the repository. */
export interface ReadCache extends PlanCache {
  readonly step: ExpandedStep;
}

/** Reads the caches that a job saves. Those it only restores do not say what is in them. */
export function readCaches(steps: readonly ExpandedStep[]): readonly ReadCache[] {
  return steps.flatMap((step) => (step.command === 'save_cache' ? (readCache(step) ?? []) : []));
}

function readCache(step: ExpandedStep): ReadCache | undefined {
  const { body, scope } = step;
  const resolve = (value: unknown): string => resolveText(String(value), scope).text;
  const key = memberOf(body, 'key');
  const paths = memberOf(body, 'paths');
  if (typeof key !== 'string') return undefined;
  return {
    ...readKey(resolve(key)),
    paths: (typeof paths === 'string' ? [paths] : entriesOf(paths)).map(resolve),
    step,
  };
}

const template = /-?\{\{\s*(.*?)\s*\}\}/gs;
/** CircleCI takes no longer ones (https://circleci.com/docs/reference/configuration-reference/#savecache). */
const longestKey = 900;
const checksum = /^checksum\s+"((?:[^"\\]|\\.)*)"$/;

/** The files whose content is part of the key; what else it consists of is its name. */
function readKey(key: string): Pick<PlanCache, 'name' | 'keyFiles'> {
  if (key.length > longestKey) return { name: key, keyFiles: [] };
  const keyFiles: string[] = [];
  const name = key.replace(template, (_, expression: string) => {
    const file = checksum.exec(expression)?.[1];
    if (file !== undefined) keyFiles.push(file.replaceAll(/\\(.)/g, '$1'));
    return '';
  });
  return { name, keyFiles };
}
