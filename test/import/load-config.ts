import * as bitbucket from '@dtekit/bitbucket';
import * as circleci from '@dtekit/circleci';
import type { ConfigEntry } from '@dtekit/core';
import * as core from '@dtekit/core';
import * as gitlab from '@dtekit/gitlab';

const modules: Readonly<Record<string, object>> = {
  '@dtekit/core': core,
  '@dtekit/circleci': circleci,
  '@dtekit/gitlab': gitlab,
  '@dtekit/bitbucket': bitbucket,
};

/** Evaluates a config that imports nothing but dtekit's own packages, without a file, and gives its only entry. */
export function loadConfig(code: string): ConfigEntry {
  const body = code
    .replace(/^import \{([^}]*)\} from '([^']+)';$/gm, "const {$1} = modules['$2'];")
    .replace('export default ', 'return ');
  const config: unknown = new Function('modules', body)(modules);
  if (!isConfig(config) || config.entries.length !== 1) throw new Error(`no config with one pipeline:\n${code}`);
  const [entry] = config.entries;
  if (entry === undefined) throw new Error('no entry');
  return entry;
}

function isConfig(value: unknown): value is core.DteConfig {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'dte-config';
}
