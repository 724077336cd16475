import type { AssignmentRule } from '../nx/assignment-rules-file.js';
import { type CiConfig, ciConfigPath } from '../nx/ci-config-file.js';
import type { PlanWorkspace } from '../plan/plan.js';
import { diffFields, type Fields } from './diff-fields.js';
import { diffList } from './diff-list.js';
import { type Difference, difference } from './plan-change.js';

/** Differences between the Nx Cloud files of two workspaces. What is not known of one counts as none. */
export function diffWorkspace(left: PlanWorkspace, right: PlanWorkspace): readonly Difference[] {
  return [
    ...(left.directory === right.directory
      ? []
      : [difference('working-directory', left.directory || null, right.directory || null)]),
    ...(left.nxVersion === right.nxVersion
      ? []
      : [difference('nx-version', left.nxVersion ?? null, right.nxVersion ?? null)]),
    ...diffRules(left.assignmentRules ?? [], right.assignmentRules ?? []),
    ...diffConfigs(left.ciConfig, right.ciConfig),
  ];
}

/** Of a file that only one side has no more is told. */
function diffConfigs(left: CiConfig | undefined, right: CiConfig | undefined): readonly Difference[] {
  if (left !== undefined && right !== undefined) return diffFields(fieldsOf(left), fieldsOf(right), ciConfigPath);
  const present = (config: CiConfig | undefined): true | null => (config === undefined ? null : true);
  return left === right ? [] : [difference('ci-config', present(left), present(right), { name: ciConfigPath })];
}

/** Of rules that are equally specific the first wins, so that their order counts. */
function diffRules(left: readonly AssignmentRule[], right: readonly AssignmentRule[]): readonly Difference[] {
  const [before, after] = [left.map(ruleText), right.map(ruleText)];
  const change = diffList('assignment-rules', before, after);
  const isReordered = change.length === 0 && before.join('\n') !== after.join('\n');
  return isReordered ? [difference('assignment-rules', before, after)] : change;
}

function ruleText({ projects, targets, configurations, runOn }: AssignmentRule): string {
  const which = [
    ...(projects === undefined ? [] : [`projects ${projects.join(', ')}`]),
    ...(targets === undefined ? [] : [`targets ${targets.join(', ')}`]),
    ...(configurations === undefined ? [] : [`configurations ${configurations.join(', ')}`]),
  ];
  const agents = runOn.map(({ agent, parallelism }) => agent + (parallelism === undefined ? '' : ` × ${parallelism}`));
  return `${which.join(', ')} on ${agents.join(', ')}`;
}

function fieldsOf({ overrides = {}, ...settings }: CiConfig): Fields {
  const ofGroups = Object.entries(overrides).flatMap(([group, changes]) =>
    Object.entries(changes).map(([name, value]): [string, unknown] => [`${group}.${name}`, value]),
  );
  return new Map<string, unknown>([...Object.entries(settings), ...ofGroups]);
}
