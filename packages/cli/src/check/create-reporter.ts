import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CommandContext } from '../command-context.js';
import { createTerminal } from '../output/terminal.js';
import { ownVersion } from '../package-file.js';
import type { CheckReporter } from './check-reporter.js';
import type { CheckRequest } from './check-request.js';

/** The reporter for the format that was asked for. Each is loaded when it is used. */
export async function createReporter(
  { format, strict, color }: CheckRequest,
  { cwd, stdout, stderr, env }: CommandContext,
): Promise<CheckReporter> {
  const write = (text: string): unknown => stdout.write(text);
  switch (format) {
    case 'text': {
      const { createTextReporter } = await import('../reporters/check-text.js');
      return createTextReporter({ cwd, strict }, createTerminal(stdout, stderr, { flag: color, env }).stdout);
    }
    case 'json':
      return (await import('../reporters/check-json.js')).createJsonReporter({ cwd, strict }, write);
    case 'gitlab':
      return (await import('../reporters/code-quality.js')).createCodeQualityReporter(reportRoot(cwd), write);
    case 'sarif': {
      const { createSarifReporter } = await import('../reporters/sarif.js');
      const { loadAllCodes } = await import('../explain/code-owners.js');
      const codes = await loadAllCodes();
      return createSarifReporter({ root: reportRoot(cwd), version: ownVersion(), codes }, write);
    }
  }
}

/** Who takes a report wants paths from the root of the repository, wherever the command ran. */
function reportRoot(cwd: string): string {
  for (let folder = cwd, below = ''; folder !== below; below = folder, folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder;
  }
  return cwd;
}
