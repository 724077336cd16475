// One report per entry point, in packages/*/etc: a change to what users can see shows up in review as a change to a
// report. `npm run api:update` rewrites them.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { type WorkspacePackage, workspacePackages } from './workspace-packages.js';

const { update } = parseArgs({ options: { update: { type: 'boolean', default: false } } }).values;
const outdated = workspacePackages().flatMap((workspacePackage) =>
  Object.entries(workspacePackage.manifest.exports).flatMap(([entry, conditions]) =>
    reportIsCurrent(workspacePackage, entry, conditions.types) ? [] : [reportName(workspacePackage, entry)],
  ),
);

if (outdated.length > 0) {
  console.error(`API reports that differ from the code: ${outdated.join(', ')}. If meant: npm run api:update`);
  process.exit(1);
}
console.log('API reports are up to date');

function reportIsCurrent(workspacePackage: WorkspacePackage, entry: string, types: string | undefined): boolean {
  if (types === undefined) throw new Error(`${workspacePackage.name} exports "${entry}" without types`);
  const { folder } = workspacePackage;
  mkdirSync(path.join(folder, 'etc'), { recursive: true });
  const result = Extractor.invoke(
    ExtractorConfig.prepare({
      configObjectFullPath: undefined,
      packageJsonFullPath: path.join(folder, 'package.json'),
      configObject: {
        projectFolder: folder,
        mainEntryPointFilePath: path.join(folder, types),
        compiler: { tsconfigFilePath: path.join(folder, 'tsconfig.json') },
        newlineKind: 'lf',
        apiReport: {
          enabled: true,
          reportFileName: reportName(workspacePackage, entry),
          reportFolder: path.join(folder, 'etc'),
          // Per entry point, so that the reports of one package do not overwrite each other's draft.
          reportTempFolder: path.join(folder, 'temp'),
          includeForgottenExports: true,
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        messages: {
          compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
          extractorMessageReporting: {
            default: { logLevel: ExtractorLogLevel.Error },
            // The packages use no @public / @beta tags: what an entry point exports is public.
            'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
            // Shown as "(undocumented)" in the report.
            'ae-undocumented': { logLevel: ExtractorLogLevel.None },
            'ae-forgotten-export': { logLevel: ExtractorLogLevel.Warning, addToApiReportFile: true },
            'ae-unresolved-link': { logLevel: ExtractorLogLevel.None },
          },
          // Comments quote shell, YAML and CI expressions, which are not TSDoc markup.
          tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        },
      },
    }),
    { localBuild: update, showVerboseMessages: false, messageCallback: silenceNotices },
  );
  if (result.errorCount > 0)
    throw new Error(`api-extractor found ${result.errorCount} errors in ${workspacePackage.name}`);
  return update || !result.apiReportChanged;
}

function silenceNotices(message: { logLevel: string; handled: boolean }): void {
  if (message.logLevel !== ExtractorLogLevel.Error) message.handled = true;
}

/** `core.api.md` for `.`, `core-provider.api.md` for `./provider`. */
function reportName({ folder }: WorkspacePackage, entry: string): string {
  return `${path.basename(folder)}${entry.slice(1).replaceAll('/', '-')}.api.md`;
}
