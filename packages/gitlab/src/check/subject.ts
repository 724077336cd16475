import type { GitLabDocument } from '../document/document.js';
import { extendedJob } from '../document/extended-job.js';
import { type GitLabJob, isHidden } from '../document/job.js';
import { type Ancestor, lineageOf } from '../document/lineage.js';

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
  /** The job with what it extends. */
  readonly job: GitLabJob;
  /** Whether the job and everything it extends is known. Where not, a key it lacks may be there. */
  readonly isComplete: boolean;
}

/** A place where settings are written. */
export interface SectionView {
  readonly name: string;
  readonly job: GitLabJob;
}

/** Prepares a document for the rules. */
export function subjectOf(document: GitLabDocument): CheckSubject {
  const jobs = new Map<string, JobView>();
  const sections = new Map<string, GitLabJob>(document.default === undefined ? [] : [['default', document.default]]);
  for (const [name, job] of document.jobs) {
    if (isHidden(name)) continue;
    const { ancestors, missing } = lineageOf(name, job, document);
    const isComplete = missing.length === 0 && !ancestors.some((ancestor) => hasUnreadKeys(ancestor, document));
    jobs.set(name, { name, job: extendedJob(ancestors, document), isComplete });
    for (const ancestor of ancestors) sections.set(ancestor.name, ancestor.job);
  }
  return {
    document,
    jobs,
    sections: [...sections].map(([name, job]) => ({ name, job })),
    isWhole: document.kind === 'root' && document.include === undefined,
    stages: stagesOf(document),
  };
}

function hasUnreadKeys({ name }: Ancestor, { notes }: GitLabDocument): boolean {
  return notes?.unread.has(name) === true;
}

function stagesOf({ kind, include, stages, notes }: GitLabDocument): readonly string[] | undefined {
  if (stages === undefined && (kind !== 'root' || include !== undefined)) return undefined;
  if (notes?.unread.has('stages') === true) return undefined;
  return ['.pre', ...(stages ?? ['build', 'test', 'deploy']), '.post'];
}
