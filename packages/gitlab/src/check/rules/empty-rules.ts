import { type Catalog, type Diagnostic, diagnose } from '@dtekit/core/provider';
import type { DocumentView } from '../document-view.js';

/** What the message of `gitlab/empty-rules` needs. */
export interface EmptyRulesArguments {
  readonly 'gitlab/empty-rules': { readonly section: string };
}

/** The code about lists of rules without a rule. */
export const emptyRulesCatalog: Catalog<EmptyRulesArguments> = {
  'gitlab/empty-rules': {
    severity: 'error',
    summary: 'A list of rules is empty',
    why: 'GitLab refuses an empty list: "rules config can\'t be blank". Its JSON schema does not notice.',
    sources: ['https://docs.gitlab.com/ci/yaml/#rules'],
    message: ({ section }) => `\`rules\` of \`${section}\` is empty`,
    hint: () => 'add a rule; one with `when: never` alone keeps the job out of every pipeline',
  },
};

/** Finds empty lists of rules. */
export function emptyRules({ document, sections }: DocumentView): readonly Diagnostic[] {
  const lists = [
    { name: 'workflow', rules: document.workflow?.rules },
    ...sections.map(({ name, job }) => ({ name, rules: job.rules })),
  ];
  return lists.flatMap(({ name, rules }) =>
    rules?.length === 0
      ? [diagnose(emptyRulesCatalog, 'gitlab/empty-rules', { section: name }, { path: [name, 'rules'] })]
      : [],
  );
}
