import { applyRuleSettings, type RuleSettings } from '@dtekit/core';
import type { CommandContext } from '../command-context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { checkInput } from './check-input.js';
import type { CheckRequest } from './check-request.js';
import { type CheckedInput, failedInput } from './checked-input.js';
import { createReporter } from './create-reporter.js';
import { findInputs } from './find-inputs.js';
import { loadRules } from './load-rules.js';
import { createRepositories } from './repositories.js';

/** Does what `dte check` was asked for, file by file, and tells what to exit with. */
export async function runCheck(request: CheckRequest, context: CommandContext): Promise<ExitCode> {
  const reporter = await createReporter(request, context);
  const loaded = await loadRules(request.config, context.cwd);
  // Files are checked all the same: a config may need packages that are not installed here.
  if (!loaded.ok) reporter.add(failedInput(loaded.file, loaded.findings));
  let isClean = true;
  for await (const checked of checkAll(request, context, loaded.ok ? loaded.rules : {})) {
    reporter.add(checked);
    if (hasProblems(checked, request.strict)) isClean = false;
  }
  reporter.end();
  if (!loaded.ok) return loaded.exitCode;
  return isClean ? exitCodes.ok : exitCodes.problems;
}

/** One after the other, so that no more than one file is in memory. */
async function* checkAll(
  request: CheckRequest,
  { cwd, stdin }: CommandContext,
  rules: RuleSettings,
): AsyncGenerator<CheckedInput> {
  const run = { provider: request.provider, rules, repositories: createRepositories(), stdin };
  for (const input of findInputs(request, cwd)) {
    const checked = await checkInput(input, run);
    if (checked !== undefined) yield { ...checked, findings: applyRuleSettings(checked.findings, rules) };
  }
}

function hasProblems({ findings }: CheckedInput, strict: boolean): boolean {
  return findings.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}
