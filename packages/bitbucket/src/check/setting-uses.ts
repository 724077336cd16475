import { membersOf, type Path } from '@dtekit/core/provider';
import type { CheckSubject } from './subject.js';

/** A setting that can be said for all steps and for one. */
export interface SettingUse {
  readonly value: unknown;
  /** Who has it, for messages: `` `options` `` or ``step `lint` ``. */
  readonly place: string;
  readonly path: Path;
}

/** Every place that says the setting. */
export function settingUses({ document, steps }: CheckSubject, key: string): readonly SettingUse[] {
  return [
    { members: membersOf(document.options), place: '`options`', path: ['options'] },
    ...steps.map(({ members, name, path }) => ({ members, place: `step \`${name}\``, path })),
  ].flatMap(({ members, place, path }) => {
    const value = members.get(key);
    return value === undefined ? [] : [{ value, place, path: [...path, key] }];
  });
}
