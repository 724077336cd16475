import { describe, expect, it } from 'vitest';
import { shell } from '../nx/shell.js';
import { stepLines } from './step-lines.js';

const origin = { path: [] };
const words = { setBase: () => ['set base'], rerunGuard: () => ['guard'] };

describe('the shell lines of a step', () => {
  it('are the command itself', () => {
    expect(stepLines({ kind: 'run', command: shell('echo a'), origin }, words)).toEqual(['echo a']);
  });

  it('install a package manager at home and put it on the path', () => {
    expect(stepLines({ kind: 'install-package-manager', name: 'pnpm', version: '9.15.0', origin }, words)).toEqual([
      'npm install --global --prefix "$HOME/.local" pnpm@9.15.0',
      'export PATH="$HOME/.local/bin:$PATH"',
    ]);
    expect(stepLines({ kind: 'install-package-manager', name: 'bun', origin }, words)[0]).toMatch(/ bun$/);
  });

  it("are the provider's words for what each provider says in its own way", () => {
    expect(stepLines({ kind: 'set-base', mainBranch: 'main', origin }, words)).toEqual(['set base']);
    expect(stepLines({ kind: 'rerun-guard', origin }, words)).toEqual(['guard']);
  });
});
