import type { GitLabDocument } from '../document/document.js';
import { type GitLabJob, isHidden, templatesOf } from '../document/job.js';

/** A document as rules look at it. */
export interface CheckSubject {
  readonly document: GitLabDocument;
  /** The visible jobs, with what they extend laid under them, by name. */
  readonly jobs: ReadonlyMap<string, JobView>;
  /** The places where settings of visible jobs are written: `default`, the jobs, the hidden jobs they extend. */
  readonly sections: readonly SectionView[];
  /** Whether all jobs of the pipeline are in this document. Where not, a name it lacks may be in another file. */
  readonly isWhole: boolean;
  /** Stages in order, `.pre` and `.post` among them; absent where another file may declare them. */
  readonly stages: readonly string[] | undefined;
}

/** A visible job. */
export interface JobView {
  readonly name: string;
  /** The job with what it extends. GitLab merges all maps in it; here that is done for `environment`, which rules look into. */
  readonly job: GitLabJob;
  /** Whether everything it extends is known. Where not, a key it lacks may be there. */
  readonly isComplete: boolean;
}

/** A place where settings are written. */
export interface SectionView {
  readonly name: string;
  readonly job: GitLabJob;
}

/** How deep GitLab follows `extends`. https://docs.gitlab.com/ci/yaml/#extends */
export const maxExtendsLevels = 10;

/** Prepares a document for the rules. */
export function subjectOf(document: GitLabDocument): CheckSubject {
  const jobs = new Map<string, JobView>();
  const sections = new Map<string, GitLabJob>(document.default === undefined ? [] : [['default', document.default]]);
  for (const [name, job] of document.jobs) {
    if (isHidden(name)) continue;
    const lineage = lineageOf(name, job, document);
    jobs.set(name, { name, job: mergeLineage(lineage.jobs), isComplete: lineage.isComplete });
    for (const section of lineage.jobs) sections.set(section.name, section.job);
  }
  return {
    document,
    jobs,
    sections: [...sections].map(([name, job]) => ({ name, job })),
    isWhole: document.kind === 'root' && document.include === undefined,
    stages: stagesOf(document),
  };
}

interface Lineage {
  /** The job itself first, then what it extends, the strongest first. */
  readonly jobs: readonly SectionView[];
  readonly isComplete: boolean;
}

function lineageOf(name: string, job: GitLabJob, document: GitLabDocument, level = 0): Lineage {
  const own = { name, job };
  const templates = templatesOf(job);
  if (templates.length === 0) return { jobs: [own], isComplete: true };
  if (level >= maxExtendsLevels) return { jobs: [own], isComplete: false };
  const lineages = templates.toReversed().map((template): Lineage => {
    const extended = document.jobs.get(template);
    return extended === undefined
      ? { jobs: [], isComplete: false }
      : lineageOf(template, extended, document, level + 1);
  });
  return {
    jobs: [own, ...lineages.flatMap((lineage) => lineage.jobs)],
    isComplete: lineages.every((lineage) => lineage.isComplete),
  };
}

function mergeLineage(lineage: readonly SectionView[]): GitLabJob {
  const [own, ...extended] = lineage;
  if (own !== undefined && extended.length === 0) return own.job;
  const weakestFirst = lineage.map(({ job }) => job).toReversed();
  const merged: GitLabJob = Object.assign({}, ...weakestFirst);
  if (typeof merged.environment !== 'object') return merged;
  const environments = weakestFirst.map(({ environment }) => (typeof environment === 'object' ? environment : {}));
  return { ...merged, environment: Object.assign({}, ...environments) };
}

function stagesOf({ kind, include, stages }: GitLabDocument): readonly string[] | undefined {
  if (stages === undefined && (kind === 'include' || include !== undefined)) return undefined;
  return ['.pre', ...(stages ?? ['build', 'test', 'deploy']), '.post'];
}
