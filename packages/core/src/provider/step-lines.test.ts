import { describe, expect, it } from 'vitest';
import { shell } from '../nx/shell.js';
import { planJob } from '../testing/plan-builders.js';
import { enterDirectoryLines, resumeLines, stepLines } from './step-lines.js';

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

describe('a fresh shell', () => {
  it('is taken to the folder of the job, if that is not the root', () => {
    expect(enterDirectoryLines(planJob({ workingDirectory: 'my web' }))).toEqual(["cd 'my web'"]);
    expect(enterDirectoryLines(planJob())).toEqual([]);
  });

  it('finds what the steps of the job installed', () => {
    const install = { kind: 'install-package-manager', name: 'pnpm', origin } as const;
    const job = planJob({ workingDirectory: 'web', steps: [install] });
    expect(resumeLines(job)).toEqual(['cd web', 'export PATH="$HOME/.local/bin:$PATH"']);
    expect(resumeLines(planJob())).toEqual([]);
  });
});
