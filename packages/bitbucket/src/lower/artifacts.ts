import type { PlanArtifacts } from '@dtekit/core/provider';
import { repositoryPath } from './repository-path.js';

/**
 * The artifacts as glob patterns, which is all Bitbucket takes: `dist` becomes `dist/**`. A path whose last part has an
 * extension, such as `report.xml`, is taken for a file; patterns stay as they are.
 * Source: https://support.atlassian.com/bitbucket-cloud/docs/use-artifacts-in-steps/
 */
export function lowerArtifacts(artifacts: PlanArtifacts, workingDirectory: string): readonly string[] {
  return artifacts.paths.map((path) => artifactPattern(repositoryPath(path, workingDirectory)));
}

function artifactPattern(path: string): string {
  if (/[*?[{]/.test(path)) return path;
  return isFile(path) ? path : `${path.replace(/\/$/, '')}/**`;
}

function isFile(path: string): boolean {
  return /[^/]\.[A-Za-z][A-Za-z0-9]*$/.test(path);
}
