import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** The step `deploy` and the images `circleci/…`, which CircleCI keeps working and no longer maintains. */
export function checkDeprecated({ commands, executors, jobs, steps }: CheckSubject): readonly Diagnostic[] {
  const machines = [
    ...[...jobs].map(([name, { docker }]) => ({ docker, path: ['jobs', name, 'docker'] })),
    ...[...executors].map(([name, { docker }]) => ({ docker, path: ['executors', name, 'docker'] })),
  ];
  return [
    ...steps
      .filter(({ command }) => command === 'deploy' && !commands.has(command))
      .map(({ path }) => {
        const values = { what: 'step', name: 'deploy', instead: 'use `run`' } as const;
        return diagnose(circleciCatalog, 'circleci/deprecated', values, { path });
      }),
    ...machines.flatMap(({ docker = [], path }) =>
      docker.flatMap(({ image }, index) => {
        if (!legacyImage.test(image)) return [];
        const values = { what: 'image', name: image, instead: 'use an image of `cimg`' } as const;
        return [diagnose(circleciCatalog, 'circleci/deprecated', values, { path: [...path, index, 'image'] })];
      }),
    ),
  ];
}

/** The convenience images of old; other images under the same name are CircleCI's tools. */
const legacyImage =
  /^circleci\/(?:android|buildpack-deps|clojure|dynamodb|elixir|golang|jruby|mariadb|mongo|mysql|node|openjdk|php|postgres|python|redis|ruby|rust)(?::|$)/;
