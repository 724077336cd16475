import {
  type Decoder,
  type Decoding,
  decode,
  type MemberDecoders,
  object,
  resolveAlias,
  type SourceMapping,
  type SourceNode,
} from '@dtekit/core/reader';
import type { GitLabDocument, GitLabTopLevel } from '../document/document.js';
import { type GitLabJob, isHidden } from '../document/job.js';
import { cache } from './cache.js';
import { image, services } from './container.js';
import { defaults, job } from './job.js';
import { plainData } from './plain-data.js';
import { script } from './script.js';
import { texts } from './texts.js';
import { variables } from './variable.js';
import { workflow } from './workflow.js';

/** The sections of a file and its jobs, as far as they have the right shape. */
export type FileParts = Omit<GitLabDocument, 'kind' | 'notes'>;

type Sections = Omit<GitLabTopLevel, 'include'>;

const sectionDecoders: MemberDecoders<Sections> = {
  stages: texts,
  workflow,
  default: defaults,
  image,
  services,
  cache,
  before_script: script,
  after_script: script,
  variables,
};

const sections: Decoder<Sections> = object<Sections>(sectionDecoders);

/** Keys at the top that are neither sections with a meaning here nor jobs. */
const otherKeys: ReadonlySet<string> = new Set(['include', 'spec', '$schema']);

/** Reads the sections and jobs of a file. A hidden key may hold anything, since other parts of the file may repeat it. */
export function decodeFile(root: SourceMapping, decoding: Decoding): FileParts {
  const jobs = new Map<string, GitLabJob>();
  for (const [name, { value }] of root.entries) {
    if (otherKeys.has(name) || Object.hasOwn(sectionDecoders, name) || isNoJob(name, value)) continue;
    jobs.set(name, decode(job, value, [name], decoding) ?? {});
  }
  return { ...decodeSections(root, decoding), jobs };
}

function isNoJob(name: string, value: SourceNode): boolean {
  return isHidden(name) && resolveAlias(value).kind !== 'mapping';
}

function decodeSections(root: SourceMapping, decoding: Decoding): Sections {
  const entries = new Map([...root.entries].filter(([key]) => Object.hasOwn(sectionDecoders, key)));
  return decode(sections, { ...root, entries }, [], decoding) ?? {};
}

/** The entries of `include` whose files could not be read. */
export function decodeIncludes(entries: readonly SourceNode[], decoding: Decoding): GitLabTopLevel {
  if (entries.length === 0) return {};
  return { include: entries.flatMap((entry) => decode(plainData, entry, ['include'], decoding) ?? []) };
}
