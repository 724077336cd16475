import type { Path } from '@dtekit/core/provider';
import type { FactList } from '@dtekit/core/reader';
import type { BitbucketDocument } from '../document/document.js';
import type { BitbucketStep } from '../document/step.js';

/** A step whose settings are noted. */
export interface SettingPlace {
  readonly step: BitbucketStep;
  readonly document: BitbucketDocument;
  /** Path of the job in the plan. */
  readonly path: Path;
  /** Path of the step in the document. */
  readonly native: Path;
}

/** Notes where the settings of a job are written: in its step, else where the file says them for all steps. */
export function noteSettings({ step, document, path, native }: SettingPlace, facts: FactList): void {
  const note = (fact: Path, own: keyof BitbucketStep, common: Path | undefined): void => {
    const place = step[own] === undefined ? common : [...native, own];
    if (place !== undefined) facts.note([...path, ...fact], place);
  };
  const { options = {} } = document;
  note(['image'], 'image', document.image === undefined ? undefined : ['image']);
  note(['history'], 'clone', document.clone === undefined ? undefined : ['clone']);
  note(['machine'], 'runs-on', options['runs-on'] === undefined ? undefined : ['options', 'runs-on']);
  note(['machine', 'size'], 'size', options.size === undefined ? undefined : ['options', 'size']);
  note(
    ['timeouts', 'totalMinutes'],
    'max-time',
    options['max-time'] === undefined ? undefined : ['options', 'max-time'],
  );
  note(['services'], 'services', undefined);
  note(['caches'], 'caches', undefined);
  note(['artifacts'], 'artifacts', undefined);
  note(['always'], 'after-script', undefined);
}
