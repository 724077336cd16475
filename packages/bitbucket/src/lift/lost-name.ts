import type { BitbucketCommand } from '../document/step.js';

/** The variable that an `after-script` needs and may forget. */
export const agentNameVariable = 'NX_AGENT_NAME';

/**
 * Whether commands at the end report for the agent without its name. They run in a shell of their own, where what the script
 * exported is gone: then the name is no variable of the whole step.
 */
export function losesAgentName(afterScript: readonly BitbucketCommand[]): boolean {
  const text = afterScript.filter((command) => typeof command === 'string').join('\n');
  return /\b(?:upload-agent-metrics|fix-ci)\b/.test(text) && !text.includes(agentNameVariable);
}
