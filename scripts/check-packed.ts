// What users install is the tarball, not the working tree: packs every package, lints each tarball, installs all of
// them in an empty project and uses them there with plain Node. Test runners soften CommonJS interop and resolve to
// sources, so only this catches a named import that Node refuses or a file missing from `files`.
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand, runTool } from './run-command.js';
import { repositoryRoot, workspacePackages } from './workspace-packages.js';

const workFolder = mkdtempSync(path.join(tmpdir(), 'dtekit-packed-'));
try {
  const tarballs = packAll();
  for (const tarball of tarballs) lintTarball(tarball);
  useInEmptyProject(tarballs);
} finally {
  rmSync(workFolder, { recursive: true, force: true });
}

function packAll(): readonly string[] {
  runCommand('npm', ['pack', '--workspaces', '--pack-destination', workFolder]);
  return readdirSync(workFolder).map((file) => path.join(workFolder, file));
}

function lintTarball(tarball: string): void {
  runTool('publint', ['run', tarball, '--strict']);
  // ESM only, by decision: the CommonJS and node10 columns fail by design.
  runTool('attw', [tarball, '--profile', 'esm-only']);
  console.log(`${path.basename(tarball)}: publint and are-the-types-wrong agree`);
}

function useInEmptyProject(tarballs: readonly string[]): void {
  const project = path.join(workFolder, 'project');
  cpSync(path.join(repositoryRoot, 'test', 'package-smoke'), project, { recursive: true });
  cpSync(path.join(repositoryRoot, 'examples', 'quickstart', 'dte.config.ts'), path.join(project, 'dte.config.ts'));
  writeFileSync(path.join(project, 'package.json'), JSON.stringify({ name: 'smoke', private: true, type: 'module' }));
  runCommand('npm', ['install', '--no-audit', '--no-fund', ...tarballs], { cwd: project });

  const entries = workspacePackages().flatMap(({ name, manifest }) =>
    Object.keys(manifest.exports).map((entry) => name + entry.slice(1)),
  );
  runCommand('node', ['import-entries.mjs', ...entries], { cwd: project });
  console.log(`${entries.length} entry points load in plain Node`);

  runTool('tsc', ['-p', project]);
  console.log('a config type-checks against the packed declarations');

  const dte = path.join(project, 'node_modules', '.bin', 'dte');
  runCommand(dte, ['compile'], { cwd: project });
  runCommand(dte, ['compile', '--verify'], { cwd: project });
  console.log('the packed dte compiles the quickstart and verifies its own output');
}
