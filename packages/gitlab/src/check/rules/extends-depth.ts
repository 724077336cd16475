import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { templatesOf } from '../../document/job.js';
import { maxExtendsLevels } from '../../document/lineage.js';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Finds chains of `extends` that end in a circle or go too deep; one finding for each job that starts one. */
export function checkExtendsDepth({ jobs, document }: CheckSubject): readonly Diagnostic[] {
  return [...jobs.values()].flatMap(({ name, isComplete }) => {
    const chain = isComplete ? undefined : findLongChain([name], (job) => templatesOf(document.jobs.get(job) ?? {}));
    if (chain === undefined) return [];
    const isCircle = new Set(chain).size < chain.length;
    const code = isCircle ? 'gitlab/extends-cycle' : 'gitlab/extends-depth';
    return [diagnose(gitlabCatalog, code, { chain }, { path: [name, 'extends'] })];
  });
}

/**
 * A chain that comes back to one of its jobs, or has one level too many. `explored`: how far down the jobs were from which
 * no such chain starts.
 */
function findLongChain(
  chain: readonly string[],
  templates: (job: string) => readonly string[],
  explored: Map<string, number> = new Map(),
): readonly string[] | undefined {
  const last = chain.at(-1) ?? '';
  if (chain.indexOf(last) < chain.length - 1 || chain.length > maxExtendsLevels + 1) return chain;
  if ((explored.get(last) ?? 0) >= chain.length) return undefined;
  for (const template of templates(last)) {
    const found = findLongChain([...chain, template], templates, explored);
    if (found !== undefined) return found;
  }
  explored.set(last, chain.length);
  return undefined;
}
