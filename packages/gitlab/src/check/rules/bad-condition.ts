import { type Diagnostic, diagnose, entriesOf, memberOf, type Path } from '@dtekit/core/provider';
import { parseCondition } from '../../document/condition.js';
import { holdsInput } from '../../document/input.js';
import { type GitLabRules, ownRules } from '../../document/rule.js';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject, SectionView } from '../subject.js';

/** Finds conditions that GitLab cannot read: in `rules`, and in `variables` of `only` and `except`. */
export function checkBadCondition({ document, sections }: CheckSubject): readonly Diagnostic[] {
  return [
    ...conditionsIn(document.workflow?.rules, ['workflow', 'rules']),
    ...sections.flatMap(({ name, job }) => conditionsIn(job.rules, [name, 'rules'])),
    ...sections.flatMap(policyConditions),
  ].flatMap(({ text, path }) => {
    if (holdsInput(text) || parseCondition(text) !== undefined) return [];
    const problem = /\$\{/.test(text) ? 'braces' : 'other';
    return [diagnose(gitlabCatalog, 'gitlab/bad-condition', { section: String(path[0]), problem }, { path })];
  });
}

interface PlacedCondition {
  readonly text: string;
  readonly path: Path;
}

function conditionsIn(rules: GitLabRules | undefined, path: Path): readonly PlacedCondition[] {
  return ownRules(rules).flatMap(({ rule, path: place }) =>
    rule.if === undefined ? [] : [{ text: rule.if, path: [...path, ...place, 'if'] }],
  );
}

function policyConditions({ name, job }: SectionView): readonly PlacedCondition[] {
  return (['only', 'except'] as const).flatMap((key) =>
    entriesOf(memberOf(job[key], 'variables')).flatMap((text, index) =>
      typeof text === 'string' ? [{ text, path: [name, key, 'variables', index] }] : [],
    ),
  );
}
