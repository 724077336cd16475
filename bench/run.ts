import { cpus } from 'node:os';
import type { BenchRow } from './bench-row.js';
import { coldStart } from './cold-start.js';
import { compileSpeed } from './compile-speed.js';
import { importTimes } from './import-times.js';
import { manyPipelines } from './many-pipelines.js';

const rows: readonly BenchRow[] = [...compileSpeed(), ...manyPipelines(), ...coldStart(), ...importTimes()];

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}\n`);
console.log('| what | figure | aim |\n|---|---|---|');
for (const { what, figure, aim } of rows) console.log(`| ${what} | ${figure} | ${aim} |`);
