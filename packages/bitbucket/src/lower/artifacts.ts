import { type PlanJob, pathInRepository } from '@dtekit/core/provider';

/**
 * The artifacts as glob patterns, which is all Bitbucket takes: `dist` becomes `dist/**`. A path whose last part has an
 * extension, such as `report.xml`, is taken for a file; patterns stay as they are.
 * Source: https://support.atlassian.com/bitbucket-cloud/docs/use-artifacts-in-steps/
 */
export function lowerArtifacts(job: PlanJob): readonly string[] {
  const paths = job.artifacts?.paths ?? [];
  return paths.map((path) => artifactPattern(pathInRepository(job, path)));
}

/** The pattern for a file or a folder. */
export function artifactPattern(path: string): string {
  if (path === '.') return '**';
  if (/[*?[{]/.test(path)) return path;
  return isFile(path) ? path : `${path.replace(/\/$/, '')}/**`;
}

function isFile(path: string): boolean {
  return /[^/]\.[A-Za-z][A-Za-z0-9]*$/.test(path);
}
