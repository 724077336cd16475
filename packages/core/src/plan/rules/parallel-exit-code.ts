import { diagnose } from '../../diagnostics/catalog.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { NxCommand } from '../../nx/command.js';
import { parseCommand } from '../../nx/parse-command.js';
import type { PlanRule } from '../plan-rule.js';
import { commandName } from './view/command-name.js';
import { recordedOrSelf } from './view/job-commands.js';
import { shellMentions } from './view/shell-reach.js';
import { simpleCommands } from './view/simple-commands.js';

/**
 * Commands joined by `&` lose their exit codes, as in the files that Nx's own generator used to write (nrwl/nx#15612,
 * nrwl/nx#13923, nrwl/nx#8068). A job that waits for single processes is left alone, and so are servers that other
 * commands need.
 */
export const parallelExitCode: PlanRule = {
  code: 'dte/parallel-exit-code',
  check: (plan) =>
    plan.jobs
      .filter((job) => job.role === 'coordinator' && !shellMentions(job, waitsForOne))
      .flatMap(({ steps }) => steps)
      .flatMap((step) => {
        if (step.kind !== 'run' || step.command.kind !== 'shell') return [];
        return backgroundChecks(step.command.text).map((command) =>
          diagnose(dteCatalog, 'dte/parallel-exit-code', { command: commandName(command) }, { path: step.origin.path }),
        );
      }),
};

const waitsForOne = /\bwait\s+(?:-n|[$%"'\d])/;
const server = /^(?:serve|dev|start|preview|watch|storybook)/;

/** The Nx commands of a shell text that run in the background though their exit code matters. */
function backgroundChecks(text: string): readonly NxCommand[] {
  return (simpleCommands(text) ?? [])
    .filter(({ operator }) => operator === '&')
    .flatMap((simple) => {
      const command = parseCommand(simple.text);
      const inner = recordedOrSelf(command);
      if (command.kind === 'shell' || command.kind === 'install') return [];
      if (inner.kind === 'affected' || inner.kind === 'run-many') {
        return inner.targets.every((target) => server.test(target)) ? [] : [command];
      }
      return command.kind === 'record' || command.kind === 'format:check' ? [command] : [];
    });
}
