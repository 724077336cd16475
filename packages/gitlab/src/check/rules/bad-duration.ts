import { type Diagnostic, diagnose, type Path } from '@dtekit/core/provider';
import { holdsInput } from '../../document/input.js';
import type { GitLabJob } from '../../document/job.js';
import { ownRules } from '../../document/rule.js';
import { gitlabCatalog } from '../catalog.js';
import { isDuration } from '../duration.js';
import type { CheckSubject } from '../subject.js';

/** Finds timeouts, expiry times and delays that are no durations. */
export function checkBadDuration({ sections }: CheckSubject): readonly Diagnostic[] {
  return sections.flatMap(({ name, job }) =>
    durationsOf(job).flatMap(({ path, text }) => {
      if (isDuration(text) || holdsInput(text)) return [];
      const values = { section: name, key: String(path.at(-1)), text };
      return [diagnose(gitlabCatalog, 'gitlab/bad-duration', values, { path: [name, ...path] })];
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
    ...ownRules(rules).flatMap(({ rule, path }) => present(['rules', ...path, 'start_in'], rule.start_in)),
  ];
}

function present(path: Path, text: string | undefined): readonly Duration[] {
  return text === undefined ? [] : [{ path, text }];
}
