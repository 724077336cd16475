import { didYouMean } from '@dtekit/core/provider';

/** More suggestions than that are not looked for: a file of thousands of slips would take too long. */
const mostSuggestions = 20;

/** Finds the name that somebody may have meant, for the first twenty that are asked for. */
export function createSuggester(candidates: () => readonly string[]): (given: string) => string | undefined {
  let asked = 0;
  return (given) => {
    asked += 1;
    return asked > mostSuggestions ? undefined : didYouMean(given, candidates());
  };
}
