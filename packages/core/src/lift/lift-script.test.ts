import { describe, expect, it } from 'vitest';
import { stepMeaning } from '../plan/plan-meaning.js';
import { createFactList } from './fact-list.js';
import { enteredDirectory, liftScript, type ScriptWords } from './lift-script.js';

const words: ScriptWords = {
  readSetBase: ([first, second]) =>
    first === 'base' && second === 'head' ? { mainBranch: 'main', length: 2 } : undefined,
  rerunGuard: ['if rerun', 'exit 1'],
};

function lift(texts: readonly string[], given: ScriptWords = words) {
  const facts = createFactList();
  const lines = texts.map((text, index) => ({ text, native: ['main', 'script', index] }));
  return { steps: liftScript(lines, given, { path: ['jobs', 0, 'steps'], facts }), facts: facts.facts };
}

describe('the entries of a script', () => {
  it('are read up to what nobody can read, which is a step of its own', () => {
    const facts = createFactList();
    const entries = [
      { text: 'base', native: ['script', 0] },
      { unknown: 'pipe', native: ['script', 1], through: [{ what: 'a template', native: ['x'] }] },
      { text: 'head', native: ['script', 2] },
    ];
    const steps = liftScript(entries, words, { path: ['jobs', 0, 'steps'], facts });
    expect(steps.map(stepMeaning)).toEqual([
      { kind: 'run', command: 'base' },
      { kind: 'unknown', name: 'pipe' },
      { kind: 'run', command: 'head' },
    ]);
    expect(facts.facts[1]).toEqual({
      path: ['jobs', 0, 'steps', 1],
      native: ['script', 1],
      through: [{ what: 'a template', native: ['x'] }],
    });
  });
});

describe('the lines of a script', () => {
  it('are commands, each at its own place', () => {
    const { steps, facts } = lift(['npm ci', 'npx nx affected -t build']);
    expect(steps.map(stepMeaning)).toEqual([
      { kind: 'run', command: 'npm ci' },
      { kind: 'run', command: 'npx nx affected -t build' },
    ]);
    expect(steps.map(({ origin }) => origin.path)).toEqual([
      ['jobs', 0, 'steps', 0],
      ['jobs', 0, 'steps', 1],
    ]);
    expect(facts).toEqual([
      { path: ['jobs', 0, 'steps', 0], native: ['main', 'script', 0] },
      { path: ['jobs', 0, 'steps', 1], native: ['main', 'script', 1] },
    ]);
  });

  it('lose the newlines at the end of a block, but not those in it', () => {
    expect(lift(['npx nx affected -t build\n', 'for a in b; do\n  echo a\ndone\n\n']).steps.map(stepMeaning)).toEqual([
      { kind: 'run', command: 'npx nx affected -t build' },
      { kind: 'run', command: 'for a in b; do\n  echo a\ndone' },
    ]);
  });

  it('become one step where several of them say it, and what follows keeps its place', () => {
    const { steps, facts } = lift([
      'if rerun',
      'exit 1',
      'npm install --global --prefix "$HOME/.local" pnpm@9.15.0',
      'export PATH="$HOME/.local/bin:$PATH"',
      'base',
      'head',
      'echo done',
    ]);
    expect(steps.map(stepMeaning)).toEqual([
      { kind: 'rerun-guard' },
      { kind: 'install-package-manager', name: 'pnpm', version: '9.15.0' },
      { kind: 'set-base', mainBranch: 'main' },
      { kind: 'run', command: 'echo done' },
    ]);
    expect(facts.map(({ native }) => native[2])).toEqual([0, 2, 4, 6]);
  });

  it('stay commands where they are like ours and not the same', () => {
    const { steps } = lift(['if rerun', 'exit 2', 'npm install --global --prefix "$HOME/.local" pnpm', 'base']);
    expect(steps.map(({ kind }) => kind)).toEqual(['run', 'run', 'run', 'run']);
  });

  it('are no guard for a provider that has none', () => {
    expect(lift(['npm ci'], { ...words, rerunGuard: [] }).steps.map(({ kind }) => kind)).toEqual(['run']);
  });
});

it.each([
  ['cd apps/shop', 'apps/shop'],
  [`cd 'my app'`, 'my app'],
  [`cd 'a$b'`, 'a$b'],
  ['cd apps/shop && npm ci', undefined],
  ['cd "$APP"', undefined],
  ['cd', undefined],
  ['pushd apps', undefined],
])('%s enters %s', (line, folder) => {
  expect(enteredDirectory(line)).toBe(folder);
});
