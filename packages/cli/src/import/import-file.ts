import path from 'node:path';
import type { Diagnostic } from '@dtekit/core';
import { type Imported, type ImportTarget, importPlan, readYaml } from '@dtekit/core/reader';
import { checkOpened } from '../check/check-input.js';
import type { CheckedInput } from '../check/checked-input.js';
import { knownProviders } from '../check/known-providers.js';
import type { OpenedFile } from '../check/open-input.js';
import { toSlashes } from '../files/to-slashes.js';

/** A CI file as a config, or why it is none. */
export type ImportedFile =
  | { readonly ok: true; readonly code: string; readonly notes: CheckedInput }
  | { readonly ok: false; readonly notes: CheckedInput };

/** Where the config of a file is to lie, and what it will be compiled to: absolute paths of folders. */
export interface ImportFolders {
  readonly config: string;
  readonly output: string;
}

/** Turns a CI file into the text of a config. */
export function importFile(opened: OpenedFile, folders: ImportFolders): ImportedFile {
  const checked = checkOpened(opened, {});
  if (checked.plan === undefined) return { ok: false, notes: checked };
  const { reader, checked: input } = opened;
  const source = toSlashes(path.relative(folders.config, input.file ?? ''));
  const { code, notes } = importPlan({
    plan: checked.plan,
    provider: reader.provider,
    losses: reader.losses,
    source,
    target: targetFor(opened, folders.output),
  });
  const placed: CheckedInput = { ...input, provider: reader.provider, findings: locateAll(notes, opened) };
  return code === undefined ? { ok: false, notes: placed } : { ok: true, code, notes: placed };
}

/** A file where its provider looks anyway needs no path. */
function targetFor({ reader, name, checked: { file = '' } }: OpenedFile, output: string): ImportTarget {
  const { id } = reader.provider;
  const below = toSlashes(path.relative(output, file));
  const written = below.startsWith('..') ? name : below;
  const isUsual = knownProviders.some((known) => known.id === id && known.usualPath === written);
  return { module: `@dtekit/${id}`, name: id, ...(isUsual ? {} : { options: { path: written } }) };
}

function locateAll(notes: Imported['notes'], { name, text, reader, repository }: OpenedFile): readonly Diagnostic[] {
  const { locate } = reader.read(readYaml(name, text).file, {
    readFile(file) {
      const included = repository?.readFile(file);
      return included === undefined ? undefined : readYaml(file, included).file;
    },
    lacksFile: (file) => repository?.lacksFile(file) ?? false,
  });
  return notes.map(locate);
}
