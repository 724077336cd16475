import type { GitLabJob } from '../document/job.js';
import { type JobSource, type Setting, settingOf } from './setting.js';

/** The settings of a job that its plan needs, scripts, variables and rules aside. */
export type JobSettings = {
  readonly [Key in SettingKey]: Setting<NonNullable<GitLabJob[Key]>>;
};

/** The keys of these settings. */
export type SettingKey =
  | 'artifacts'
  | 'cache'
  | 'image'
  | 'interruptible'
  | 'parallel'
  | 'retry'
  | 'services'
  | 'tags'
  | 'timeout';

/** Reads them. */
export function jobSettings(source: JobSource): JobSettings {
  return {
    artifacts: settingOf(source, 'artifacts'),
    cache: settingOf(source, 'cache'),
    image: settingOf(source, 'image'),
    interruptible: settingOf(source, 'interruptible'),
    parallel: settingOf(source, 'parallel'),
    retry: settingOf(source, 'retry'),
    services: settingOf(source, 'services'),
    tags: settingOf(source, 'tags'),
    timeout: settingOf(source, 'timeout'),
  };
}
