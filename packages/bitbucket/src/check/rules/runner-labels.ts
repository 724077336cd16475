import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import { settingUses } from '../setting-uses.js';
import type { CheckSubject } from '../subject.js';

const maxLabels = 10;
const maxCharacters = 50;

/** One label as text, or a list of labels. */
export function checkRunnerLabels(subject: CheckSubject): readonly Diagnostic[] {
  return settingUses(subject, 'runs-on').flatMap(({ value, place, path }) =>
    problems(Array.isArray(value) ? value : [value]).map((problem) =>
      diagnose(bitbucketCatalog, 'bitbucket/runner-labels', { place, problem }, { path }),
    ),
  );
}

function problems(labels: readonly unknown[]): readonly string[] {
  const long = labels.filter((label) => typeof label === 'string' && label.length > maxCharacters);
  return [
    ...(labels.length === 0 ? ['no label'] : []),
    ...(labels.length > maxLabels ? [`${labels.length} labels`] : []),
    ...long.map((label) => `the label \`${label}\` of ${String(label).length} characters`),
  ];
}
