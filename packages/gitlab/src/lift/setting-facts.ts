import type { Path } from '@dtekit/core/provider';
import type { FactList } from '@dtekit/core/reader';
import type { FileVariable } from './env.js';
import { depthVariable } from './history.js';
import type { JobSettings, SettingKey } from './job-settings.js';

/** Which facts of a plan the settings of a job are. */
const planKeys: readonly (readonly [SettingKey, Path])[] = [
  ['artifacts', ['artifacts']],
  ['cache', ['cache']],
  ['image', ['image']],
  ['interruptible', ['interruptible']],
  ['parallel', ['count']],
  ['retry', ['retries']],
  ['services', ['services']],
  ['tags', ['machine']],
  ['timeout', ['timeouts', 'totalMinutes']],
];

/** Notes where the settings and variables of a job are written. `path`: the job in the plan. */
export function noteSettings(
  path: Path,
  settings: JobSettings,
  variables: ReadonlyMap<string, FileVariable>,
  facts: FactList,
): void {
  for (const [key, fact] of planKeys) {
    const setting = settings[key];
    if (setting.value !== undefined) facts.note([...path, ...fact], setting.path, setting.through);
  }
  for (const [name, variable] of variables) {
    facts.note([...path, ...factOf(name)], variable.path, variable.through);
  }
  const label = variables.get('NX_AGENT_LAUNCH_TEMPLATE');
  if (label !== undefined) facts.note([...path, 'label'], label.path, label.through);
}

function factOf(name: string): Path {
  return name === depthVariable ? ['history'] : ['env', name];
}
