import { agentCountFlag } from './agent-count-flag.js';
import { commaInPattern } from './comma-in-pattern.js';
import { duplicateJobName } from './duplicate-job-name.js';
import { duplicateLabel } from './duplicate-label.js';
import { duplicateName } from './duplicate-name.js';
import { emptyAssignmentRule } from './empty-assignment-rule.js';
import { forbiddenEnv } from './forbidden-env.js';
import { groupsAndCommands } from './groups-and-commands.js';
import { invalidBranch } from './invalid-branch.js';
import { invalidCron } from './invalid-cron.js';
import { invalidEnvName } from './invalid-env-name.js';
import { invalidName } from './invalid-name.js';
import { invalidPath } from './invalid-path.js';
import { invalidVersion } from './invalid-version.js';
import { missingBody } from './missing-body.js';
import type { ModelRule } from './model-rule.js';
import { secretAsText } from './secret-as-text.js';
import { unknownProvider } from './unknown-provider.js';
import { unwritableCharacter } from './unwritable-character.js';

/** All rules about what a team wrote. */
export const modelRules: readonly ModelRule[] = [
  agentCountFlag,
  commaInPattern,
  duplicateJobName,
  duplicateLabel,
  duplicateName,
  emptyAssignmentRule,
  forbiddenEnv,
  groupsAndCommands,
  invalidBranch,
  invalidCron,
  invalidEnvName,
  invalidName,
  invalidPath,
  invalidVersion,
  missingBody,
  secretAsText,
  unknownProvider,
  unwritableCharacter,
];
