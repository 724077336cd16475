import { compileAll } from './compile-many.js';

const repositories = [
  { name: 'shop', host: 'gitlab', agents: 4 },
  { name: 'billing', host: 'circleci', agents: 2 },
  { name: 'search', host: 'gitlab', agents: 8 },
] as const;

for (const [name, outcome] of compileAll(repositories)) {
  if (outcome.ok) {
    for (const file of outcome.value.files) console.log(`${name}: ${file.path}, ${file.text.split('\n').length} lines`);
  } else {
    for (const { code, message } of outcome.diagnostics) console.error(`${name}: ${code} ${message}`);
  }
}
