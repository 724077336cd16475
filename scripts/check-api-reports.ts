// One report per entry point, in packages/*/etc: a change to what users can see shows up in review as a change to a
// report. `npm run api:update` rewrites them. Everything that an entry point exports has to be documented, and every type
// that can be reached from it has to be exported, so that users can read about it and name it.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { repositoryRoot, type WorkspacePackage, workspacePackages } from './workspace-packages.js';

const { update } = parseArgs({ options: { update: { type: 'boolean', default: false } } }).values;

/** What a package imports by its own name, as `@dtekit/core/testing` does, is shown as the import it is to users. */
const compilerConfig = {
  extends: './tsconfig.json',
  compilerOptions: {
    paths: {
      '@dtekit/core': [path.join(repositoryRoot, 'node_modules/@dtekit/core/dist/index.d.ts')],
      '@dtekit/core/provider': [path.join(repositoryRoot, 'node_modules/@dtekit/core/dist/provider/index.d.ts')],
      '@dtekit/core/reader': [path.join(repositoryRoot, 'node_modules/@dtekit/core/dist/reader/index.d.ts')],
    },
  },
};

/** Where reports are written before they are compared. */
const drafts = mkdtempSync(path.join(tmpdir(), 'dtekit-api-reports-'));

const problems = workspacePackages().flatMap((workspacePackage) =>
  Object.entries(workspacePackage.manifest.exports).flatMap(([entry, conditions]) =>
    findProblems(workspacePackage, entry, conditions.types),
  ),
);
rmSync(drafts, { recursive: true, force: true });

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log('API reports are up to date, and everything in them is documented and exported');

function findProblems(workspacePackage: WorkspacePackage, entry: string, types: string | undefined): readonly string[] {
  if (types === undefined) throw new Error(`${workspacePackage.name} exports "${entry}" without types`);
  const { folder } = workspacePackage;
  const report = reportName(workspacePackage, entry);
  mkdirSync(path.join(folder, 'etc'), { recursive: true });
  const result = Extractor.invoke(
    ExtractorConfig.prepare({
      configObjectFullPath: undefined,
      packageJsonFullPath: path.join(folder, 'package.json'),
      configObject: {
        projectFolder: folder,
        mainEntryPointFilePath: path.join(folder, types),
        compiler: { overrideTsconfig: compilerConfig },
        newlineKind: 'lf',
        apiReport: {
          enabled: true,
          reportFileName: report,
          reportFolder: path.join(folder, 'etc'),
          reportTempFolder: drafts,
          includeForgottenExports: true,
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        messages: {
          compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
          extractorMessageReporting: {
            // Among them `ae-undocumented` and `ae-forgotten-export`.
            default: { logLevel: ExtractorLogLevel.Error },
            // The packages use no @public / @beta tags: what an entry point exports is public.
            'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
            'ae-unresolved-link': { logLevel: ExtractorLogLevel.None },
          },
          // Comments quote shell, YAML and CI expressions, which are not TSDoc markup.
          tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        },
      },
    }),
    { localBuild: update, showVerboseMessages: false, messageCallback: silenceNotices },
  );
  return [
    ...(result.errorCount > 0 ? [`${report}: ${result.errorCount} errors, listed above`] : []),
    ...(result.apiReportChanged && !update ? [`${report} differs from the code. If meant: npm run api:update`] : []),
  ];
}

function silenceNotices(message: { logLevel: string; handled: boolean }): void {
  if (message.logLevel !== ExtractorLogLevel.Error) message.handled = true;
}

/** `core.api.md` for `.`, `core-provider.api.md` for `./provider`. */
function reportName({ folder }: WorkspacePackage, entry: string): string {
  return `${path.basename(folder)}${entry.slice(1).replaceAll('/', '-')}.api.md`;
}
