import type { Path } from '@dtekit/core/provider';
import type { Through } from '@dtekit/core/reader';
import { canMerge, deepMerge } from '../document/deep-merge.js';
import type { GitLabDocument } from '../document/document.js';
import type { GitLabJob } from '../document/job.js';
import { type Ancestor, lineageOf, type MissingAncestor } from '../document/lineage.js';
import { mayChangeJobs } from '../document/open-includes.js';

/** A job with all the places that say something about it. */
export interface JobSource {
  readonly name: string;
  /** The job itself, then what it extends, the strongest first. */
  readonly layers: readonly Layer[];
  /** What stands at the top of the file for keys that no layer has. */
  readonly defaults: readonly Layer[];
  /** Which keys of `default` it takes over. https://docs.gitlab.com/ci/yaml/#inheritdefault */
  readonly inherits: boolean | readonly string[];
  /** What it extends that is in another file. */
  readonly missing: readonly MissingAncestor[];
  /** Whether files that could not be read may give it keys of `default` and variables. */
  readonly isOpen: boolean;
}

/** A place with keys of a job. */
export interface Layer {
  /** Name of the job or section. */
  readonly name: string;
  /** Where its keys are in the document. */
  readonly path: Path;
  readonly job: GitLabJob;
  /** What leads to it from the job. */
  readonly through: readonly Through[];
  /** Keys that are there and could not be read. */
  readonly unread: ReadonlySet<string>;
  /** Keys that are `null`: weaker layers do not count for them. */
  readonly cleared: ReadonlySet<string>;
}

/** The value of a key of a job, and where it stands. */
export interface Setting<Value> {
  /** Absent where no known place has it. */
  readonly value?: Value;
  readonly path: Path;
  readonly through: readonly Through[];
  /** Whether no place that could not be read may have another value. */
  readonly isKnown: boolean;
}

/** Collects the places that say something about a job. */
export function jobSource(name: string, job: GitLabJob, document: GitLabDocument): JobSource {
  const { ancestors, missing } = lineageOf(name, job, document);
  const source: JobSource = {
    name,
    layers: ancestors.map((ancestor) => layerOf(ancestor, document)),
    defaults: defaultLayers(document),
    inherits: true,
    missing,
    isOpen: mayChangeJobs(document),
  };
  return { ...source, inherits: ownSetting(source, 'inherit').value?.default ?? true };
}

/** The value of a key: the job's own over what it extends, mappings merged, or else the default where it takes that over. */
export function settingOf<Key extends keyof GitLabJob>(
  source: JobSource,
  key: Key,
): Setting<NonNullable<GitLabJob[Key]>> {
  const own = ownSetting(source, key);
  if (own.value !== undefined || !inheritsDefault(source, key)) return own;
  const layer = source.defaults.find(({ job, unread }) => job[key] !== undefined || unread.has(key));
  const isKnown = own.isKnown && !(layer?.unread.has(key) ?? source.isOpen);
  const value = layer?.job[key];
  if (layer === undefined || value === undefined || value === null) return { ...own, isKnown };
  return { value, path: [...layer.path, key], through: layer.through, isKnown };
}

function ownSetting<Key extends keyof GitLabJob>(
  { name, layers, missing }: JobSource,
  key: Key,
): Setting<NonNullable<GitLabJob[Key]>> {
  let value: NonNullable<GitLabJob[Key]> | undefined;
  let strongest: Layer | undefined;
  let rank = layers.length;
  let isKnown = true;
  let isCut = false;
  let index = -1;
  for (const layer of layers) {
    index += 1;
    if (layer.unread.has(key)) isKnown = false;
    const found = layer.job[key] ?? undefined;
    if (found !== undefined) {
      if (strongest === undefined) rank = index;
      strongest ??= layer;
      value = value === undefined ? found : deepMerge(found, value);
      if (!canMerge(found)) break;
    }
    isCut = layer.cleared.has(key);
    if (isCut) break;
  }
  const mayBeElsewhere = !isCut && missing.some((one) => one.rank <= rank || canMerge(value));
  return {
    ...(value === undefined ? {} : { value }),
    path: strongest === undefined ? [name] : [...strongest.path, key],
    through: strongest?.through ?? [],
    isKnown: isKnown && !mayBeElsewhere,
  };
}

/** The layers that count for a key. */
export function layersFor({ layers }: JobSource, key: string): readonly Layer[] {
  const clearing = layers.findIndex(({ cleared }) => cleared.has(key));
  return clearing === -1 ? layers : layers.slice(0, clearing + 1);
}

function inheritsDefault({ inherits }: JobSource, key: string): boolean {
  return typeof inherits === 'object' ? inherits.includes(key) : inherits;
}

function layerOf({ name, job, via }: Ancestor, { notes }: GitLabDocument): Layer {
  const names = [...via.slice(1), name];
  return {
    name,
    path: [name],
    job,
    through: via.map((from, index) => ({ what: `\`extends: ${names[index]}\``, native: [from, 'extends'] })),
    unread: notes?.unread.get(name) ?? noKeys,
    cleared: notes?.cleared.get(name) ?? noKeys,
  };
}

function defaultLayers(document: GitLabDocument): readonly Layer[] {
  const { image, services, cache, before_script, after_script, notes } = document;
  const globals: GitLabJob = {
    ...(image === undefined ? {} : { image }),
    ...(services === undefined ? {} : { services }),
    ...(cache === undefined ? {} : { cache }),
    ...(before_script === undefined ? {} : { before_script }),
    ...(after_script === undefined ? {} : { after_script }),
  };
  const unreadGlobals = [...(notes?.unread.keys() ?? [])];
  return [
    {
      name: 'default',
      path: ['default'],
      job: document.default ?? {},
      through: [{ what: '`default`', native: ['default'] }],
      unread: notes?.unread.get('default') ?? noKeys,
      cleared: noKeys,
    },
    { name: '', path: [], job: globals, through: [], unread: new Set(unreadGlobals), cleared: noKeys },
  ];
}

const noKeys: ReadonlySet<string> = new Set();
