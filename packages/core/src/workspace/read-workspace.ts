import { type FileLocation, hasErrors, type Path } from '../diagnostics/diagnostic.js';
import { ciConfigPath } from '../nx/ci-config-file.js';
import type { Plan, PlanWorkspace } from '../plan/plan.js';
import { runStartOf } from '../plan/rules/view/run-start.js';
import { locatePath } from '../source/locate-path.js';
import { readYaml } from '../source/read-yaml.js';
import type { SourceNode } from '../source/source-node.js';
import { installedNxVersion } from './installed-nx-version.js';
import { readAssignmentRules } from './read-assignment-rules.js';
import { readCiConfig } from './read-ci-config.js';
import type { RepositoryFiles } from './repository-files.js';

/** What the files beside a CI file say. */
export interface KnownWorkspace {
  /** What could be read. What is odd, or not there, is left out: nothing is known of it. */
  readonly workspace: Partial<PlanWorkspace>;
  /** The place of a part of the assignment rules, as rules point at it; `undefined` for any other path. */
  readonly locate: (path: Path) => FileLocation | undefined;
}

/** Reads Nx Cloud's own files and the version of Nx for a plan that was lifted from a CI file of the repository. */
export function readWorkspace(plan: Plan, files: RepositoryFiles): KnownWorkspace {
  const folder: WorkspaceFolder = { files, directory: plan.workspace.directory };
  const ciConfig = knownCiConfig(folder);
  const root = assignmentRulesFile({ ...plan, workspace: { ...plan.workspace, ...ciConfig } }, folder);
  const assignmentRules = root === undefined ? undefined : readAssignmentRules(root);
  const nxVersion = installedNxVersion((name) => files.readFile(pathIn(folder, name)));
  return {
    workspace: {
      ...ciConfig,
      ...(assignmentRules === undefined ? {} : { assignmentRules }),
      ...(nxVersion === undefined ? {} : { nxVersion }),
    },
    locate: (path) => (root === undefined ? undefined : locateRule(root, path)),
  };
}

/** The Nx workspace in a folder of the repository; an empty path is the root. */
interface WorkspaceFolder {
  readonly files: RepositoryFiles;
  readonly directory: string;
}

function pathIn({ directory }: WorkspaceFolder, path: string): string {
  return directory === '' ? path : `${directory}/${path}`;
}

const ciConfigPaths: readonly string[] = [ciConfigPath, ciConfigPath.replace(/yaml$/, 'yml')];

/** Only a folder that has an `nx.json` is known to be the workspace, so that what is not there says something. */
function knownCiConfig(folder: WorkspaceFolder): Pick<PlanWorkspace, 'ciConfig' | 'lacksCiConfig'> {
  const [root] = ciConfigPaths.flatMap((path) => readData(folder, path) ?? []);
  const ciConfig = root === undefined ? undefined : readCiConfig(root);
  if (ciConfig !== undefined) return { ciConfig };
  const { lacksFile, readFile } = folder.files;
  const isMissing = ciConfigPaths.every((path) => lacksFile(pathIn(folder, path)));
  return isMissing && readFile(pathIn(folder, 'nx.json')) !== undefined ? { lacksCiConfig: true } : {};
}

/** The assignment rules that the runs of a plan name; nothing where they name several files, or leave it to the shell. */
function assignmentRulesFile(plan: Plan, folder: WorkspaceFolder): SourceNode | undefined {
  const coordinators = plan.jobs.filter(({ role }) => role === 'coordinator');
  const named = coordinators.flatMap((job) => runStartOf(plan, job)?.settings?.assignmentRules ?? []);
  const paths = new Set(named.map((path) => path.replace(/^\.\//, '')));
  const [path] = paths;
  return paths.size === 1 && path !== undefined && !path.includes('$') ? readData(folder, path) : undefined;
}

function readData(folder: WorkspaceFolder, path: string): SourceNode | undefined {
  const inRepository = pathIn(folder, path);
  const text = folder.files.readFile(inRepository);
  if (text === undefined) return undefined;
  const { file, diagnostics } = readYaml(inRepository, text);
  return hasErrors(diagnostics) ? undefined : file.root;
}

/** Rules about assignment rules point at the pipeline's own words for them. */
function locateRule(root: SourceNode, [nx, field, ...rest]: Path): FileLocation | undefined {
  if (nx !== 'nx' || field !== 'assignmentRules') return undefined;
  const native = rest.map((segment) => (segment === 'runOn' ? 'run-on' : segment));
  return locatePath(root, ['assignment-rules', ...native]).location;
}
