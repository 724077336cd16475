import { type Diagnostic, diagnose, memberOf, membersOf, type Path } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import type { CheckedSection } from '../sections.js';
import type { CheckSubject } from '../subject.js';

/** Steps and stages of one pipeline each have a deployment environment of their own. */
export function checkDeploymentTwice({ sections }: CheckSubject): readonly Diagnostic[] {
  return sections.flatMap(repeatedDeployments);
}

/** One finding per environment, at its second use. */
function repeatedDeployments(section: CheckedSection): readonly Diagnostic[] {
  const uses = new Map<string, Path[]>();
  for (const { deployment, path } of deployments(section)) {
    uses.set(deployment, [...(uses.get(deployment) ?? []), path]);
  }
  return [...uses].flatMap(([deployment, [first, second]]) => {
    if (first === undefined || second === undefined) return [];
    const values = { section: section.name, deployment };
    const related = [{ message: 'used here first', path: first }];
    return [diagnose(bitbucketCatalog, 'bitbucket/deployment-twice', values, { path: second, related })];
  });
}

interface DeploymentUse {
  readonly deployment: string;
  readonly path: Path;
}

function deployments({ items, steps, path }: CheckedSection): readonly DeploymentUse[] {
  const holders = [
    ...items.map((item, index) => ({
      members: membersOf(memberOf(item, 'stage')),
      path: [...path, index, 'stage'],
    })),
    ...steps,
  ];
  return holders.flatMap((holder) => {
    const deployment = holder.members.get('deployment');
    return typeof deployment === 'string' ? [{ deployment, path: holder.path }] : [];
  });
}
