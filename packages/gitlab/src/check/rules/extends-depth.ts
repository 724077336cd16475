import { type Catalog, type Diagnostic, diagnose } from '@dtekit/core/provider';
import { templatesOf } from '../../document/job.js';
import { type DocumentView, maxExtendsLevels } from '../document-view.js';

/** What the messages about chains of `extends` need. */
export interface ExtendsDepthArguments {
  readonly 'gitlab/extends-cycle': { readonly chain: readonly string[] };
  readonly 'gitlab/extends-depth': { readonly chain: readonly string[] };
}

/** The codes about chains of `extends`. */
export const extendsDepthCatalog: Catalog<ExtendsDepthArguments> = {
  'gitlab/extends-cycle': {
    severity: 'error',
    summary: 'Jobs extend each other',
    why: 'GitLab refuses the whole file: "circular dependency detected in `extends`".',
    sources: ['https://docs.gitlab.com/ci/yaml/#extends'],
    message: ({ chain }) => `jobs extend each other: ${arrows(chain)}`,
    hint: () => 'remove one of these `extends`',
  },
  'gitlab/extends-depth': {
    severity: 'error',
    summary: 'A chain of `extends` is too long',
    why: 'GitLab follows ten levels and refuses the whole file beyond: "nesting too deep in `extends`". It advises to stay within three.',
    sources: ['https://docs.gitlab.com/ci/yaml/#extends'],
    message: ({ chain }) => `the chain of \`extends\` has more than ${maxExtendsLevels} levels: ${arrows(chain)}`,
    hint: () => 'put the keys of some of these hidden jobs into one',
  },
};

/** Finds chains of `extends` that end in a circle or go too deep; one finding for each job that starts one. */
export function extendsDepth({ jobs, document }: DocumentView): readonly Diagnostic[] {
  return [...jobs.values()].flatMap(({ name, isComplete }) => {
    const chain = isComplete ? undefined : findLongChain([name], (job) => templatesOf(document.jobs.get(job) ?? {}));
    if (chain === undefined) return [];
    const isCircle = new Set(chain).size < chain.length;
    const code = isCircle ? 'gitlab/extends-cycle' : 'gitlab/extends-depth';
    return [diagnose(extendsDepthCatalog, code, { chain }, { path: [name, 'extends'] })];
  });
}

/** A chain that comes back to one of its jobs, or has one level too many. */
function findLongChain(
  chain: readonly string[],
  templates: (job: string) => readonly string[],
): readonly string[] | undefined {
  const last = chain.at(-1) ?? '';
  if (chain.indexOf(last) < chain.length - 1 || chain.length > maxExtendsLevels + 1) return chain;
  for (const template of templates(last)) {
    const found = findLongChain([...chain, template], templates);
    if (found !== undefined) return found;
  }
  return undefined;
}

function arrows(chain: readonly string[]): string {
  return chain.map((name) => `\`${name}\``).join(' → ');
}
