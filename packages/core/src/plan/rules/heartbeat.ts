import { diagnose } from '../../diagnostics/catalog.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { Command } from '../../nx/command.js';
import type { PlanRule } from '../plan-rule.js';
import { type PlacedCommand, taskCommandOf } from './view/job-commands.js';
import { isDistributed, runStartOf } from './view/run-start.js';

/**
 * The first Nx command of the coordinator starts a process in the background that reports to Nx Cloud; without a report
 * for 30 seconds the run counts as failed (https://nx.dev/docs/kb/heartbeat-and-manual-shutdown-handling, nrwl/nx#25300).
 * Only what ends all processes of Node, or clears what Nx remembers of the run, is surely meant: `kill $PID` usually ends
 * a server of the team's own.
 */
export const heartbeat: PlanRule = {
  code: 'dte/heartbeat',
  check: (plan) =>
    plan.jobs.flatMap((job) => {
      const start = job.role === 'coordinator' ? runStartOf(plan, job) : undefined;
      if (start?.settings === undefined || start.settings.requireExplicitCompletion === true) return [];
      const { settings, commandsAfter } = start;
      const isBeating = ({ command }: PlacedCommand): boolean => {
        const tasks = taskCommandOf(command);
        return tasks === undefined ? command.kind === 'record' : isDistributed(tasks, settings);
      };
      const last = commandsAfter.findLastIndex(isBeating);
      const first = commandsAfter.findIndex(isBeating);
      const related = commandsAfter
        .slice(last, last + 1)
        .map(({ path }) => ({ message: 'the run goes on here', path }));
      return commandsAfter.slice(first + 1, Math.max(last, 0)).flatMap(({ command, path }) => {
        const killer = killerIn(command);
        return killer === undefined
          ? []
          : [diagnose(dteCatalog, 'dte/heartbeat', { command: killer }, { path, related })];
      });
    }),
};

const killers: readonly RegExp[] = [
  /^(?:sudo\s+)?(?:pkill|killall)\b[^\n]{0,99}\b(?:node|nx)\b/,
  /^(?:sudo\s+)?kill\b[^\n]{0,99}(?:\$\(|`)\s*(?:pgrep|pidof)\b[^\n]{0,99}\b(?:node|nx)\b/,
  /^(?:[\w./-]+\s+){0,3}nx(?:@\S+)?\s+reset(?:\s+--onlyCache)?\s*$/,
];

/** The command, where it ends what reports to Nx Cloud. */
function killerIn(command: Command): string | undefined {
  const text = command.kind === 'shell' ? command.text.trim() : '';
  return killers.some((killer) => killer.test(text)) ? text : undefined;
}
