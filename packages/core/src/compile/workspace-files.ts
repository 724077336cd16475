import { assignmentRulesPath, assignmentRulesValue } from '../nx/assignment-rules-file.js';
import { ciConfigPath, ciConfigValue } from '../nx/ci-config-file.js';
import type { Plan } from '../plan/plan.js';
import type { ConfigFile } from '../provider/provider.js';
import { writeYaml } from '../yaml/write-yaml.js';

/** Nx Cloud's own files that belong to a plan: `.nx/ci-config.yaml` and the assignment rules. */
export function workspaceFiles(plan: Plan, header: readonly string[]): readonly ConfigFile[] {
  const { directory, ciConfig, assignmentRules } = plan.workspace;
  const inWorkspace = (path: string): string => (directory === '' ? path : `${directory}/${path}`);
  const files: ConfigFile[] = [];
  if (ciConfig !== undefined) {
    files.push({ path: inWorkspace(ciConfigPath), text: writeYaml(ciConfigValue(ciConfig), { header }), origins: [] });
  }
  if (assignmentRules !== undefined) {
    const text = writeYaml(assignmentRulesValue(assignmentRules), { header });
    files.push({ path: inWorkspace(assignmentRulesPath), text, origins: [] });
  }
  return files;
}
