import { cpus } from 'node:os';
import { checkFolder } from './check-folder.js';
import { checkSpeed } from './check-speed.js';
import { coldStart } from './cold-start.js';
import { compileSpeed } from './compile-speed.js';
import { importTimes } from './import-times.js';
import { manyPipelines } from './many-pipelines.js';
import { mutatedFiles } from './mutated-files.js';

const measurements = [compileSpeed, checkSpeed, mutatedFiles, checkFolder, manyPipelines, coldStart, importTimes];

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}\n`);
console.log('| what | figure | aim |\n|---|---|---|');
for (const measure of measurements) {
  for (const { what, figure, aim } of measure()) console.log(`| ${what} | ${figure} | ${aim} |`);
}
