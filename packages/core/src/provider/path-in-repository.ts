import type { PlanJob } from '../plan/plan-job.js';

/**
 * A path of a job as the repository's root sees it, which is what providers count from outside of scripts. Segments `.`
 * are left out, because glob patterns and keys of caches do not know them. Paths from the home folder or the file system's
 * root stay as they are.
 */
export function pathInRepository({ workingDirectory }: Pick<PlanJob, 'workingDirectory'>, path: string): string {
  if (/^[~/]/.test(path)) return path;
  const segments = `${workingDirectory}/${path}`.split('/').filter((segment) => segment !== '.' && segment !== '');
  if (segments.length === 0) return '.';
  return `${segments.join('/')}${path.endsWith('/') ? '/' : ''}`;
}
