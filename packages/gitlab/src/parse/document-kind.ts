import { memberNode, resolveAlias, type SourceFile, type SourceNode } from '@dtekit/core/reader';
import type { GitLabDocument } from '../document/document.js';
import { holdsInput } from '../document/input.js';

/** How GitLab's main file is named, by itself or, in collections of files, without its dot. */
const rootFileName = /(?:^|\/)\.?gitlab(?:-ci)?\.ya?ml$/;

/** How a file is named or placed that others include: `agents.gitlab-ci.yml`, `.gitlab-ci-agents.yml`, `ci/agents.yml`. */
const partFileName = /[^/]\.gitlab-ci\.ya?ml$|^\.?gitlab-ci[-._]|\//;

/**
 * Whether a file is the project's own. One with another name may be as well, since projects choose: most likely it is where
 * it declares stages or which pipelines there are, or is not named like a part of another. A file that takes inputs is
 * there to be included.
 */
export function documentKind(
  { source }: SourceFile,
  { stages, workflow }: Pick<GitLabDocument, 'stages' | 'workflow'>,
): GitLabDocument['kind'] {
  if (holdsInput(source.text)) return 'unknown';
  if (stages !== undefined || workflow !== undefined) return 'root';
  return rootFileName.test(source.file) || !partFileName.test(source.file) ? 'root' : 'unknown';
}

/** Whether a path is that of GitLab's main file, or of one that is named to be included: `ci/agents.gitlab-ci.yml`. */
export function matchesPath(path: string): boolean {
  return rootFileName.test(path) || /\.gitlab-ci\.ya?ml$/.test(path);
}

/** Keys at the top of other services' files that hold jobs there, and would be jobs here. */
const foreignKeys: readonly string[] = ['jobs', 'pipelines', 'workflows', 'steps'];

/** Whether jobs with a script stand at the top of a file, as no other service has them. */
export function matchesContent(root: SourceNode): boolean {
  const value = resolveAlias(root);
  if (value.kind !== 'mapping' || foreignKeys.some((key) => value.entries.has(key))) return false;
  return [...value.entries.values()].some((entry) => {
    const script = memberNode(entry.value, 'script');
    return script !== undefined && ['scalar', 'sequence'].includes(resolveAlias(script).kind);
  });
}
