import { diagnose } from '../../diagnostics/catalog.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import { parseNxVersion } from '../../nx/nx-version.js';
import { isNxVersionAtLeast, minimumNxVersionOf } from '../../nx/version-gates.js';
import type { PlanRule } from '../plan-rule.js';
import { commandName } from './view/command-name.js';
import { commandsIn } from './view/job-commands.js';

/**
 * `nx` knows the Nx Cloud commands as aliases that came one by one, between 21.3.0 and 23.2.0 of the `nx` package
 * (https://www.npmjs.com/package/nx?activeTab=versions); uploading agent metrics needs 22.1
 * (https://nx.dev/docs/kb/resource-usage).
 */
export const aliasTooNew: PlanRule = {
  code: 'dte/alias-too-new',
  check: ({ jobs, workspace: { nxVersion } }) => {
    if (nxVersion === undefined || parseNxVersion(nxVersion) === undefined) return [];
    return jobs.flatMap(({ steps, always }) =>
      commandsIn([...steps, ...always]).flatMap(({ command, path }) => {
        const minimum = minimumNxVersionOf(command);
        if (minimum === undefined || command.kind === 'install' || command.kind === 'shell') return [];
        if (isNxVersionAtLeast(nxVersion, minimum)) return [];
        const isAlias = command.kind !== 'upload-agent-metrics';
        const values = { command: commandName(command), minimum, version: nxVersion, isAlias };
        // `22` may be any 22, so that it may be new enough.
        const severity = isNxVersionAtLeast(newestOf(nxVersion), minimum) ? ('warning' as const) : undefined;
        return [diagnose(dteCatalog, 'dte/alias-too-new', values, { path, severity })];
      }),
    );
  },
};

/** The newest release that a version without minor or patch may stand for. */
function newestOf(version: string): string {
  const isShort = /^v?\d+(?:\.\d+)?$/.test(version);
  return isShort ? `${version}${version.includes('.') ? '' : '.9999'}.9999` : version;
}
