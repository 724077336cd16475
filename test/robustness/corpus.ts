import { readdirSync, readFileSync } from 'node:fs';

/** The files of a provider that are mutated: what we compile, and what people write. */
export function corpusOf(provider: string): readonly [string, ...string[]] {
  const goldens = new URL('../goldens/', import.meta.url);
  const scenarios = readdirSync(goldens, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const ours = scenarios.flatMap(({ name }) =>
    filesIn(new URL(`${name}/`, goldens), (file) => file.startsWith(provider)),
  );
  const others = filesIn(new URL(`../check/valid/${provider}/`, import.meta.url), () => true);
  const [first, ...rest] = [...ours, ...others].filter((text) => text.length < longest);
  if (first === undefined) throw new Error(`no files of ${provider}`);
  return [first, ...rest];
}

/** Longer files repeat themselves and only take time. */
const longest = 8000;

function filesIn(folder: URL, isWanted: (name: string) => boolean): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml') && isWanted(name))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
}
