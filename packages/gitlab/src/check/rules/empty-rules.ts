import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Finds empty lists of rules. */
export function checkEmptyRules({ document, sections }: CheckSubject): readonly Diagnostic[] {
  const lists = [
    { name: 'workflow', rules: document.workflow?.rules },
    ...sections.map(({ name, job }) => ({ name, rules: job.rules })),
  ];
  return lists.flatMap(({ name, rules }) =>
    rules?.length === 0
      ? [diagnose(gitlabCatalog, 'gitlab/empty-rules', { section: name }, { path: [name, 'rules'] })]
      : [],
  );
}
