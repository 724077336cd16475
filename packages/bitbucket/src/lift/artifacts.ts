import type { PlanArtifacts } from '@dtekit/core/provider';
import { pathInJob } from '@dtekit/core/reader';
import type { BitbucketArtifacts } from '../document/step.js';
import { artifactPattern } from '../lower/artifacts.js';

/** The files that a step hands over, in each of the forms, the mirror of `lowerArtifacts`: `dist/**` is the folder `dist`. */
export function liftArtifacts(
  artifacts: BitbucketArtifacts | undefined,
  workingDirectory: string,
): PlanArtifacts | undefined {
  const patterns = artifacts === undefined ? [] : patternsOf(artifacts);
  if (patterns.length === 0) return undefined;
  return { paths: patterns.map((pattern) => pathInJob(workingDirectory, liftPattern(pattern))) };
}

function patternsOf(artifacts: BitbucketArtifacts): readonly string[] {
  if (isList(artifacts)) return artifacts;
  const { paths = [], upload = [] } = artifacts;
  return [...paths, ...upload.flatMap((each) => each.paths)];
}

function isList(artifacts: BitbucketArtifacts): artifacts is readonly string[] {
  return Array.isArray(artifacts);
}

function liftPattern(pattern: string): string {
  const folder = pattern === '**' ? '.' : pattern.replace(/\/\*\*$/, '');
  return artifactPattern(folder) === pattern ? folder : pattern;
}
