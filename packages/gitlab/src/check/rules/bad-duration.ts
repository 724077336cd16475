import { type Catalog, type Diagnostic, diagnose, type Path } from '@dtekit/core/provider';
import type { GitLabJob } from '../../document/job.js';
import type { DocumentView } from '../document-view.js';
import { isDuration } from '../duration.js';

/** What the message of `gitlab/bad-duration` needs. */
export interface BadDurationArguments {
  readonly 'gitlab/bad-duration': { readonly section: string; readonly key: string; readonly text: string };
}

/** The code about durations that GitLab cannot read. */
export const badDurationCatalog: Catalog<BadDurationArguments> = {
  'gitlab/bad-duration': {
    severity: 'error',
    summary: 'A duration cannot be read',
    why: 'GitLab refuses the whole file: "should be a duration". Its JSON schema takes any text.',
    sources: ['https://docs.gitlab.com/ci/yaml/#timeout', 'https://docs.gitlab.com/ci/yaml/#artifactsexpire_in'],
    message: ({ section, key, text }) => `\`${key}\` of \`${section}\` is \`${text}\`, which is no duration`,
    hint: () => 'write it like `1h 30m` or `5 days`',
  },
};

/** Finds timeouts, expiry times and delays that are no durations. */
export function badDuration({ sections }: DocumentView): readonly Diagnostic[] {
  return sections.flatMap(({ name, job }) =>
    durationsOf(job).flatMap(({ path, text }) => {
      if (isDuration(text)) return [];
      const values = { section: name, key: String(path.at(-1)), text };
      return [diagnose(badDurationCatalog, 'gitlab/bad-duration', values, { path: [name, ...path] })];
    }),
  );
}

interface Duration {
  readonly path: Path;
  readonly text: string;
}

function durationsOf({ timeout, start_in, artifacts, rules }: GitLabJob): readonly Duration[] {
  const expiry = artifacts?.expire_in;
  return [
    ...present(['timeout'], timeout),
    ...present(['start_in'], start_in),
    ...present(['artifacts', 'expire_in'], expiry === 'never' ? undefined : expiry),
    ...(rules ?? []).flatMap((rule, index) => present(['rules', index, 'start_in'], rule.start_in)),
  ];
}

function present(path: Path, text: string | undefined): readonly Duration[] {
  return text === undefined ? [] : [{ path, text }];
}
