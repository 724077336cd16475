import { type Catalog, formatPath, type Path, quotedList } from '@dtekit/core/provider';

/** What the messages about a whole file, its stages and the names of its jobs need. */
export interface FileCatalogArguments {
  readonly 'gitlab/wrong-shape': {
    /** Where in the file it is. */
    readonly place: Path;
    /** What GitLab takes there, as a phrase, e.g. `a list of texts`. */
    readonly expected: string;
    /** What stands there, as a phrase. */
    readonly found: string;
  };
  readonly 'gitlab/line-is-no-text': { readonly found: string };
  readonly 'gitlab/missing-include': { readonly file: string };
  readonly 'gitlab/no-visible-job': Readonly<Record<never, never>>;
  readonly 'gitlab/only-edge-stages': Readonly<Record<never, never>>;
  readonly 'gitlab/include-sets-globals': { readonly section: string };
  readonly 'gitlab/empty-job-name': Readonly<Record<never, never>>;
  readonly 'gitlab/long-job-name': { readonly job: string; readonly length: number };
  readonly 'gitlab/reserved-job-name': { readonly job: string };
  readonly 'gitlab/undefined-stage': {
    readonly job: string;
    readonly stage: string;
    readonly stages: readonly string[];
    readonly suggestion: string | undefined;
  };
}

/** The codes about a whole file, its stages and the names of its jobs. */
export const fileCatalog: Catalog<FileCatalogArguments> = {
  'gitlab/wrong-shape': {
    severity: 'error',
    summary: 'A value is of another kind than GitLab takes there',
    why: 'GitLab refuses the whole file, e.g. "config should be an array of strings".',
    sources: ['https://docs.gitlab.com/ci/yaml/'],
    message: ({ place, expected, found }) => `\`${formatPath(place)}\` is ${found}, and GitLab takes ${expected}`,
    hint: ({ expected }) => `write ${expected}`,
  },
  'gitlab/line-is-no-text': {
    severity: 'error',
    summary: 'A line of a script is read as data',
    why: 'A colon and a blank make a mapping of a YAML line that has no quotes, as in `- echo key: value`. GitLab refuses the whole file: "script config should be a string or a nested array of strings".',
    sources: ['https://docs.gitlab.com/ci/yaml/script/#use-special-characters-with-script'],
    message: ({ found }) => `this line of the script is ${found}, not text`,
    hint: () => 'put single quotes around the line',
  },
  'gitlab/missing-include': {
    severity: 'error',
    summary: 'A local file that is included does not exist',
    why: 'GitLab refuses the whole file: "Local file does not exist!". Paths start at the root of the repository, not at the file.',
    sources: ['https://docs.gitlab.com/ci/yaml/#includelocal'],
    message: ({ file }) => `the repository has no file \`${file}\``,
    hint: () => 'write the path from the root of the repository, or remove the include',
  },
  'gitlab/no-visible-job': {
    severity: 'error',
    summary: 'The file has no job',
    why: 'GitLab refuses a file without a visible job: "jobs config should contain at least one visible job". Jobs whose name starts with a dot are hidden.',
    sources: ['https://docs.gitlab.com/ci/jobs/#hide-a-job'],
    message: () => 'the file has no visible job',
    hint: () => 'add a job whose name does not start with a dot',
  },
  'gitlab/only-edge-stages': {
    severity: 'error',
    summary: 'All jobs are in `.pre` and `.post`',
    why: 'These two stages frame a pipeline. GitLab starts none when there is nothing between them.',
    sources: ['https://docs.gitlab.com/ci/yaml/#stage-pre'],
    message: () => 'all jobs are in the stages `.pre` and `.post`, so the pipeline never starts',
    hint: () => 'put at least one job in another stage',
  },
  'gitlab/include-sets-globals': {
    severity: 'warning',
    summary: 'An included file has sections that reach into other files',
    why: "GitLab merges an included file into the one that includes it. Its `stages`, `workflow`, `default` and `variables` then hold for all jobs there, or lose against the other file's.",
    sources: ['https://docs.gitlab.com/ci/yaml/includes/'],
    message: ({ section }) => `the file is to be included and sets \`${section}\` for all jobs of the other file`,
    hint: () => 'set it on the jobs, or in the file that includes this one',
  },
  'gitlab/empty-job-name': {
    severity: 'error',
    summary: 'A job has no name',
    why: 'GitLab refuses the whole file: "name can\'t be blank".',
    sources: ['https://docs.gitlab.com/ci/jobs/#job-names'],
    message: () => 'a job has an empty name',
    hint: () => 'give the job a name',
  },
  'gitlab/long-job-name': {
    severity: 'error',
    summary: 'The name of a job is too long',
    why: 'A job name has at most 255 characters, including what GitLab appends to the instances of a parallel job, as in `agent 200/200`. Generated names that are too long fail without a word.',
    sources: ['https://docs.gitlab.com/ci/jobs/#job-names', 'gitlab-org/gitlab#584573'],
    message: ({ job, length }) => `the name \`${job}\` makes ${length} characters, and GitLab allows 255`,
    hint: () => 'give the job a shorter name',
  },
  'gitlab/reserved-job-name': {
    severity: 'error',
    summary: 'A job has the name of a section',
    why: 'Jobs stand beside the sections of the file, so a job named `image` or `cache` is read as that section.',
    sources: ['https://docs.gitlab.com/ci/jobs/#job-names'],
    message: ({ job }) => `\`${job}\` is a section of the file and cannot be a job`,
    hint: () => 'give the job another name',
  },
  'gitlab/undefined-stage': {
    severity: 'error',
    summary: 'A job is in a stage that is not declared',
    why: 'GitLab refuses the whole file: "chosen stage does not exist; available stages are …". Without `stages` these are `build`, `test` and `deploy`. The published Nx recipe has this mistake.',
    sources: ['https://docs.gitlab.com/ci/yaml/#stages', 'nrwl/nx#20801'],
    message: ({ job, stage, stages }) =>
      `\`${job}\` is in the stage \`${stage}\`, but the stages are ${quotedList(stages)}`,
    hint: ({ stage, suggestion }) =>
      suggestion === undefined ? `add \`${stage}\` to \`stages\`` : `write \`${suggestion}\`, or add it to \`stages\``,
  },
};
