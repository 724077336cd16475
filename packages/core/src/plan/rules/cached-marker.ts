import { diagnose } from '../../diagnostics/catalog.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { Plan } from '../plan.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import { groupedBy } from './view/grouped-by.js';
import { jobNames, relatedJobs } from './view/related-jobs.js';

/**
 * `start-ci-run` turns the distribution on by a marker file, which `nx-cloud cleanup` removes
 * (https://nx.dev/docs/reference/nx-cloud-cli). It lies in the cache folder of Nx: `node_modules/.cache/nx`, `.nx/cache`
 * or, since 2026, below `~/.nx` (https://nx.dev/docs/reference/environment-variables). Restored elsewhere it turns the
 * distribution on as well (nrwl/nx#23308). The whole of `node_modules` holds it with older versions of Nx only.
 */
export const cachedMarker: PlanRule = {
  code: 'dte/cached-marker',
  check: (plan) =>
    [...groupedBy(markedPaths(plan), ({ path }) => path).values()].flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const otherJobs = others.map(({ job }) => job);
      const values = { jobs: jobNames([first.job, ...otherJobs]), path: first.path };
      const place = {
        path: [...first.job.origin.path, 'cache', first.index],
        related: relatedJobs(otherJobs, 'the same is kept here'),
        severity: holdsOlderMarkers.test(first.path) ? ('info' as const) : undefined,
      };
      return [diagnose(dteCatalog, 'dte/cached-marker', values, place)];
    }),
};

interface MarkedPath {
  readonly job: PlanJob;
  /** Position of the cache in the job. */
  readonly index: number;
  readonly path: string;
}

function markedPaths({ jobs, workspace }: Plan): readonly MarkedPath[] {
  return jobs
    .filter(({ role }) => role !== 'other')
    .flatMap((job) =>
      job.caches.flatMap(({ paths }, index) =>
        paths.filter((path) => holdsMarker(path, workspace.directory)).map((path) => ({ job, index, path })),
      ),
    );
}

const markerFolder =
  /^(?:(?:\*\*?\/)?node_modules(?:\/(?:\*\*?|\.cache(?:\/.*)?))?|(?:~\/)?\.nx(?:\/(?:\*\*?|cache(?:\/.*)?))?)$/;

const holdsOlderMarkers = /(?:^|\/)node_modules(?:\/\*{0,2})?$/;

function holdsMarker(path: string, workspaceDirectory: string): boolean {
  const trimmed = path.replace(/^\.\//, '').replace(/\/$/, '');
  const inWorkspace = workspaceDirectory !== '' && trimmed.startsWith(`${workspaceDirectory}/`);
  return markerFolder.test(inWorkspace ? trimmed.slice(workspaceDirectory.length + 1) : trimmed);
}
