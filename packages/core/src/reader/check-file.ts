import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import { dteCatalog } from '../diagnostics/dte-catalog.js';
import { fileCatalog } from '../diagnostics/file-catalog.js';
import { mergeRepeated } from '../diagnostics/merge-repeated.js';
import { applyRuleSettings, type RuleSettings } from '../diagnostics/rule-settings.js';
import { sortByLocation } from '../diagnostics/sort-by-location.js';
import type { Plan, PlanWorkspace } from '../plan/plan.js';
import { checkPlan } from '../plan/rules/rules.js';
import type { SourceFile } from '../source/source-file.js';
import { readWorkspace } from '../workspace/read-workspace.js';
import { applyIgnores } from './apply-ignores.js';
import { pathInFile } from './path-in-file.js';
import type { Reader } from './reader.js';
import { SourceFiles } from './source-files.js';

/** What {@link checkFile} checks. */
export interface CheckFileOptions {
  /** Path of the file, relative to the repository root, with forward slashes. */
  readonly file: string;
  /** The whole text. */
  readonly text: string;
  /** How it is read, e.g. `gitlabReader` from `@dtekit/gitlab/reader`. */
  readonly reader: Reader;
  /** What is known of the workspace around it. Default: nothing. */
  readonly workspace?: Partial<PlanWorkspace>;
  /** Text of another file of the repository by its path from the root; `undefined` where it is not to be had. Default: none is. */
  readonly readFile?: (path: string) => string | undefined;
  /** Whether the repository is known to have no file under a path from the root. Default: that is not known. */
  readonly lacksFile?: (path: string) => boolean;
  /** What becomes of findings, by code. Default: all are told, as severe as they are. */
  readonly rules?: RuleSettings;
}

/** What a check of a file gave. */
export interface CheckedFile {
  /**
   * All findings that no comment ignores, with their places, in the order of the file. Comments are
   * `# dte-ignore CODE[, CODE…] [-- reason]`, at the end of a line or above a line or block, and `# dte-ignore-file CODE…`.
   */
  readonly diagnostics: readonly Diagnostic[];
  /** What the file means; absent where its YAML is wrong. */
  readonly plan?: Plan;
}

/**
 * Checks a CI file, ours or hand-written: its YAML, the provider's own limits and logic, and, where it distributes tasks of
 * Nx, the same rules as for a pipeline. Pure. What cannot be known from the file is not guessed: where its YAML is wrong,
 * nothing more is judged. Findings are in the order of their places.
 */
export function checkFile(options: CheckFileOptions): CheckedFile {
  const { file, text, reader, readFile = () => undefined, rules = {} } = options;
  const files = new SourceFiles(readFile);
  const source = files.add(file, text);
  const checked = hasErrors(files.diagnostics) ? undefined : checkSource(source, files, options);
  if (checked === undefined || hasErrors(files.diagnostics)) {
    return { diagnostics: applyRuleSettings(sortByLocation(files.diagnostics), rules) };
  }
  const found = [...files.diagnostics, ...checked.diagnostics];
  const told = applyIgnores(found, files.files, [...commonCodes, ...reader.codes]);
  return { diagnostics: applyRuleSettings(sortByLocation(mergeRepeated(told)), rules), plan: checked.plan };
}

/** The codes that a file of any provider may get. */
const commonCodes: readonly string[] = [...Object.keys(fileCatalog), ...Object.keys(dteCatalog)];

/** Checks what a file means. */
function checkSource(
  source: SourceFile,
  files: SourceFiles,
  { reader, workspace, readFile = () => undefined, lacksFile = () => false }: CheckFileOptions,
): { readonly diagnostics: readonly Diagnostic[]; readonly plan: Plan } {
  const result = reader.read(source, { readFile: (path) => files.open(path), lacksFile });
  const isDistributed = result.plan.jobs.some(({ role }) => role !== 'other');
  const known = isDistributed ? readWorkspace(result.plan, { readFile, lacksFile }) : undefined;
  const plan = { ...result.plan, workspace: { ...result.plan.workspace, ...known?.workspace, ...workspace } };
  const locate = (finding: Diagnostic): Diagnostic => {
    const location = known?.locate(finding.path);
    const path = location === undefined ? pathInFile(finding.path, plan) : [];
    return result.locate({ ...finding, path, ...(location === undefined ? {} : { location }) });
  };
  const findings = isDistributed ? checkPlan(plan, { provider: reader.provider }).map(locate) : [];
  return { diagnostics: [...result.diagnostics, ...findings], plan };
}
