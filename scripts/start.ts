// `npm start`: what dtekit makes of the example monorepo's pipeline, for all three providers.
import path from 'node:path';
import { runCli } from '@dtekit/cli';
import { repositoryRoot } from './workspace-packages.js';

const surroundings = {
  cwd: path.join(repositoryRoot, 'examples', 'quickstart'),
  stdout: process.stdout,
  env: process.env,
};

console.log('The files, as `dte compile --stdout` prints them:\n');
await runCli({ ...surroundings, argv: ['compile', '--stdout'], stderr: { write: () => true } });
console.log('\nWritten to examples/quickstart by `dte compile`:\n');
process.exitCode = await runCli({ ...surroundings, argv: ['compile'], stderr: process.stderr });
