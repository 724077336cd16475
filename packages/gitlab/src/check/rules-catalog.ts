import { type Catalog, quotedList } from '@dtekit/core/provider';

/** What the messages about when a job runs need. */
export interface RulesCatalogArguments {
  readonly 'gitlab/bad-condition': { readonly section: string; readonly problem: 'braces' | 'other' };
  readonly 'gitlab/deprecated-only': { readonly sections: readonly string[] };
  readonly 'gitlab/empty-rules': { readonly section: string };
  readonly 'gitlab/rules-with-only': { readonly job: string; readonly key: string };
  readonly 'gitlab/unknown-when': {
    readonly job: string;
    readonly when: string;
    readonly known: readonly string[];
    readonly suggestion: string | undefined;
  };
  readonly 'gitlab/start-in-without-delayed': { readonly job: string };
}

/** The codes about when a job runs. */
export const rulesCatalog: Catalog<RulesCatalogArguments> = {
  'gitlab/bad-condition': {
    severity: 'error',
    summary: 'A condition cannot be read',
    why: 'GitLab refuses the whole file: "invalid expression syntax". A condition is made of variables such as `$NAME`, texts in quotes, patterns between slashes, `null`, the operators `==`, `!=`, `=~`, `!~`, `&&`, `||`, and parentheses. Its JSON schema does not notice.',
    sources: ['https://docs.gitlab.com/ci/jobs/job_rules/#cicd-variable-expressions'],
    message: ({ section }) => `a condition of \`${section}\` is no expression that GitLab knows`,
    hint: ({ problem }) =>
      problem === 'braces'
        ? 'write `$NAME` without braces'
        : 'put texts and numbers in quotes, and check the operators',
  },
  'gitlab/deprecated-only': {
    severity: 'info',
    summary: 'Jobs have `only` or `except`',
    why: 'The two keywords still work, but nothing new reaches them, and a job without them runs for branches and tags, not for merge requests. Mixed with `rules` on other jobs, that is easily missed.',
    sources: ['https://docs.gitlab.com/ci/yaml/deprecated_keywords/#only--except'],
    message: ({ sections }) =>
      `${quotedList(sections)} ${sections.length === 1 ? 'has' : 'have'} \`only\` or \`except\`, which are deprecated`,
    hint: () => 'use `rules`, or `workflow: rules` for the whole pipeline',
  },
  'gitlab/empty-rules': {
    severity: 'error',
    summary: 'A list of rules is empty',
    why: 'GitLab refuses an empty list: "rules config can\'t be blank". Its JSON schema does not notice.',
    sources: ['https://docs.gitlab.com/ci/yaml/#rules'],
    message: ({ section }) => `\`rules\` of \`${section}\` is empty`,
    hint: () => 'add a rule; one with `when: never` alone keeps the job out of every pipeline',
  },
  'gitlab/rules-with-only': {
    severity: 'error',
    summary: 'A job has `rules` and a key that excludes them',
    why: 'GitLab refuses the whole file: "key may not be used with `rules`". Neither its JSON schema nor gitlab-ci-local notices. A delay goes into the rule.',
    sources: ['https://docs.gitlab.com/ci/yaml/deprecated_keywords/#only--except'],
    message: ({ job, key }) => `\`${job}\` has \`rules\` and \`${key}\``,
    hint: ({ key }) => `move \`${key}\` into \`rules\``,
  },
  'gitlab/unknown-when': {
    severity: 'error',
    summary: 'A job has a `when` that GitLab does not know there',
    why: 'GitLab refuses the whole file: "when should be one of: …". `never` is a value for rules only.',
    sources: ['https://docs.gitlab.com/ci/yaml/#when'],
    message: ({ job, when }) => `\`${job}\` has \`when: ${when}\``,
    hint: ({ known, suggestion }) =>
      suggestion === undefined ? `use one of ${quotedList(known)}` : `write \`${suggestion}\``,
  },
  'gitlab/start-in-without-delayed': {
    severity: 'error',
    summary: 'A job has a delay without being delayed',
    why: 'GitLab refuses the whole file when `start_in` stands without `when: delayed`. Its JSON schema does not notice.',
    sources: ['https://docs.gitlab.com/ci/jobs/job_control/#run-a-job-after-a-delay'],
    message: ({ job }) => `\`${job}\` has \`start_in\` without \`when: delayed\``,
    hint: () => 'add `when: delayed` beside it, or remove `start_in`',
  },
};
