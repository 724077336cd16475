import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';
import { placeInPipeline } from '../diagnostics/place-in-pipeline.js';
import { applyRuleSettings, type RuleSettings } from '../diagnostics/rule-settings.js';
import { sortDiagnostics } from '../diagnostics/sort-diagnostics.js';
import { checkModel } from '../model/check-model.js';
import type { Pipeline } from '../model/pipeline.js';
import type { Plan } from '../plan/plan.js';
import { planPipeline } from '../plan/plan-pipeline.js';
import { checkPlan } from '../plan/rules/rules.js';
import type { ConfigFile, PlannedNativeJob, Target } from '../provider/provider.js';
import { generatedHeader, type HeaderOptions } from './generated-header.js';
import { sealGeneratedText } from './generated-seal.js';
import { workspaceFiles } from './workspace-files.js';

/** Settings of {@link compile}. */
export interface CompileOptions extends HeaderOptions {
  /**
   * What becomes of findings, by code. What a file cannot be made with stays an error: an error of the model, or of the
   * provider. Default: all findings are told, as severe as they are.
   */
  readonly rules?: RuleSettings | undefined;
}

/** What one pipeline became for one target. */
export interface Compilation {
  /** The provider's file first, then Nx Cloud's own files, if any. */
  readonly files: readonly ConfigFile[];
  /** The plan the files were made from. */
  readonly plan: Plan;
}

/**
 * Compiles a pipeline for one target: plans, checks the plan, lowers, checks the document, renders. Pure: no file is
 * touched, no network used. Fails with all diagnostics when any of them is an error.
 *
 * @example
 * ```ts
 * const compiled = compile(pipeline, gitlab());
 * if (compiled.ok) for (const { path, text } of compiled.value.files) await writeFile(path, text);
 * ```
 */
export function compile(pipeline: Pipeline, target: Target, options: CompileOptions = {}): Outcome<Compilation> {
  const { provider } = target;
  const planned = planPipeline(pipeline, provider);
  const plan = planned.value;
  const header = generatedHeader(pipeline.name, options);
  const nativeJobs = nativeJobsFor(pipeline, provider.id);
  const emitted = target.emit({ plan, nativeJobs, overrides: pipeline.overrides ?? {} }, header);
  const findings = [...planned.diagnostics, ...checkPlan(plan, { provider }), ...emitted.diagnostics].map(
    (finding): Diagnostic => ({ ...placeInPipeline(finding, pipeline), provider: provider.id }),
  );
  const diagnostics = sortDiagnostics(applyRules([...checkModel(pipeline), ...findings], options.rules));
  if (emitted.file === undefined || hasErrors(diagnostics)) return { ok: false, diagnostics };
  const files = [emitted.file, ...workspaceFiles(plan, header)].map((file) => ({
    ...file,
    text: sealGeneratedText(file.text),
  }));
  return { ok: true, value: { files, plan }, diagnostics };
}

/** The rules on plans judge a run that can be written down all the same; other errors say that there is nothing to write. */
function applyRules(findings: readonly Diagnostic[], rules: RuleSettings = {}): readonly Diagnostic[] {
  return findings.flatMap((finding) => {
    const isFinal = finding.severity === 'error' && !finding.code.startsWith('dte/');
    return isFinal ? [finding] : applyRuleSettings([finding], rules);
  });
}

function nativeJobsFor(pipeline: Pipeline, provider: string): readonly PlannedNativeJob[] {
  return (pipeline.jobs ?? []).flatMap((job, index) =>
    job.kind === 'native-job' && job.provider === provider ? [{ ...job, origin: { path: ['jobs', index] } }] : [],
  );
}
