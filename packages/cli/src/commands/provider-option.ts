import type { Command } from 'commander';
import type { ProviderId } from '../check/known-providers.js';

/** The provider that an option names; ends the command with what was probably meant when there is none of that name. */
export async function parseProvider(command: Command, given: string | undefined): Promise<ProviderId | undefined> {
  if (given === undefined) return undefined;
  const { knownProviders } = await import('../check/known-providers.js');
  const known = knownProviders.find(({ id }) => id === given);
  if (known !== undefined) return known.id;
  const { didYouMean } = await import('@dtekit/core/provider');
  const ids = knownProviders.map(({ id }) => id);
  const suggestion = didYouMean(given, ids);
  const advice = suggestion === undefined ? `Use one of ${ids.join(', ')}.` : `Did you mean ${suggestion}?`;
  return command.error(`error: option '--provider <id>' argument '${given}' is invalid. ${advice}`);
}
