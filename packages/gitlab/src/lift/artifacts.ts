import type { PlanArtifacts } from '@dtekit/core/provider';
import { pathInJob } from '@dtekit/core/reader';
import type { GitLabArtifacts } from '../document/artifacts.js';
import { readDuration } from './duration.js';

const minutesPerDay = 24 * 60;

/** The files that a job hands over, the mirror of `lowerArtifacts`; nothing where it only reports. */
export function liftArtifacts(
  { paths = [], expire_in }: GitLabArtifacts,
  workingDirectory: string,
): PlanArtifacts | undefined {
  if (paths.length === 0) return undefined;
  const days = (readDuration(expire_in ?? '') ?? 0) / minutesPerDay;
  return {
    paths: paths.map((path) => pathInJob(workingDirectory, path)),
    ...(Number.isInteger(days) && days > 0 ? { expireInDays: days } : {}),
  };
}
