import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { knownProviders, type ProviderId } from '../check/known-providers.js';
import { packageFile } from '../package-file.js';

/** A file that gets a code, and what it looks like when it is corrected. */
export interface Example {
  /** The provider that reads the file; absent for a config and a session. */
  readonly provider?: ProviderId;
  /** What it is, e.g. `GitLab CI`, `dte.config.ts`, `terminal`. */
  readonly title: string;
  /** Whether it is what was typed and printed in a terminal, and no file. */
  readonly isSession: boolean;
  /** It gets the code. */
  readonly failing: string;
  /** It gets it no more. */
  readonly fixed: string;
  /** What dte prints for the failing one; absent for a session, which shows that itself. */
  readonly finding?: string | undefined;
  /** Texts of the files that lie beside both, by their paths. */
  readonly beside: Readonly<Record<string, string>>;
}

/** The examples of a code, which come with this package. A code may have none. */
export function readExamples(code: string): readonly Example[] {
  const folder = fileURLToPath(packageFile(`explanations/${code}`));
  if (!existsSync(folder)) return [];
  const files = filesIn(folder);
  const beside = Object.fromEntries(
    [...files].flatMap(([name, text]) => (name.startsWith('beside/') ? [[name.slice('beside/'.length), text]] : [])),
  );
  return [...files].flatMap(([name, failing]) => {
    const [, rest = ''] = /^failing\.(.+)$/.exec(name) ?? [];
    const fixed = files.get(`fixed.${rest}`);
    if (fixed === undefined) return [];
    const finding = files.get(`finding.${rest.replace(/\.\w+$/, '.txt')}`);
    return [{ ...kindOf(rest), failing, fixed, finding, beside }];
  });
}

/** `gitlab.yml`, `dte.config.ts`, `session.txt`. */
function kindOf(rest: string): Pick<Example, 'provider' | 'title' | 'isSession'> {
  const provider = knownProviders.find(({ id }) => rest === `${id}.yml`);
  if (provider !== undefined) return { provider: provider.id, title: provider.name, isSession: false };
  return rest === 'session.txt' ? { title: 'terminal', isSession: true } : { title: rest, isSession: false };
}

function filesIn(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/')).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}
