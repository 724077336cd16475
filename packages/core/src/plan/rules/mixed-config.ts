import { diagnose } from '../../diagnostics/catalog.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanRule } from '../plan-rule.js';
import { runStartOf } from './view/run-start.js';

/**
 * `start-ci-run` refuses to run beside a `.nx/ci-config.yaml`, `start-nx-agents` without one
 * (https://nx.dev/docs/kb/ci-execution-failed). A plan that knows of no such file says nothing about it: the file may
 * be the workspace's own.
 */
export const mixedConfig: PlanRule = {
  code: 'dte/mixed-config',
  check: (plan) => {
    const starts = plan.jobs.filter((job) => job.role === 'coordinator').flatMap((job) => runStartOf(plan, job) ?? []);
    const byFlags = starts.filter(({ command }) => command.kind === 'start-ci-run');
    const fromFile = starts.find(({ command }) => command.kind === 'start-nx-agents');
    if (plan.workspace.ciConfig !== undefined) {
      return byFlags.map(({ path }) => diagnose(dteCatalog, 'dte/mixed-config', { cause: 'file-and-flags' }, { path }));
    }
    if (fromFile === undefined) return [];
    const related = [{ message: '`start-nx-agents` is used here', path: fromFile.path }];
    return byFlags.map(({ path }) =>
      diagnose(dteCatalog, 'dte/mixed-config', { cause: 'both-commands' }, { path, related }),
    );
  },
};
