/** Parsed YAML without the jobs, templates, workflow entries and steps of one pool of agents. */
export function withoutAgents(value: unknown, agent: string): unknown {
  if (Array.isArray(value)) {
    return value.filter((item) => !isAgent(item, agent)).map((item) => withoutAgents(item, agent));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.replace(/^\./, '').startsWith(agent))
      .map(([key, part]) => [key, withoutAgents(part, agent)]),
  );
}

/** `agent`, `{agent: …}` or `{step: {name: agent}}`. */
function isAgent(item: unknown, agent: string): boolean {
  if (typeof item === 'string') return item === agent;
  if (typeof item !== 'object' || item === null) return false;
  if (Object.keys(item).some((key) => key.startsWith(agent))) return true;
  return (
    'step' in item &&
    typeof item.step === 'object' &&
    item.step !== null &&
    'name' in item.step &&
    item.step.name === agent
  );
}
