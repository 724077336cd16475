import { describe, expect, it } from 'vitest';
import { configSource } from './configs.js';
import { createWorkspace } from './workspace.js';

describe('dte compile --format json', () => {
  it('prints one value with every key in its place', async () => {
    const finding = "{ findings: [{ code: 'toy/odd', severity: 'warning', message: 'odd' }] }";
    const workspace = createWorkspace({ 'dte.config.ts': configSource(`alpha(${finding}), beta()`) });
    const { exitCode, stdout, stderr } = await workspace.dte('compile', '--format', 'json');
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toBe(
      `${JSON.stringify(
        {
          version: 1,
          files: [
            { path: '.alpha.yml', provider: 'alpha', status: 'created' },
            { path: '.beta/config.yml', provider: 'beta', status: 'created' },
          ],
          diagnostics: [
            {
              code: 'toy/odd',
              severity: 'warning',
              message: 'odd',
              hint: 'ask the toy',
              path: 'agents',
              file: null,
              line: null,
              column: null,
              endLine: null,
              endColumn: null,
              provider: 'alpha',
              related: [],
            },
          ],
          summary: { errors: 0, warnings: 1, infos: 0 },
        },
        null,
        2,
      )}\n`,
    );
  });

  it('tells a finding of several providers once for each', async () => {
    const finding = "{ findings: [{ code: 'toy/odd', severity: 'info', message: 'odd' }] }";
    const workspace = createWorkspace({ 'dte.config.ts': configSource(`alpha(${finding}), beta(${finding})`) });
    const { diagnostics, summary } = JSON.parse((await workspace.dte('compile', '--format', 'json')).stdout);
    expect(diagnostics).toMatchObject([{ provider: 'alpha' }, { provider: 'beta' }]);
    expect(summary).toEqual({ errors: 0, warnings: 0, infos: 2 });
  });

  it('says what --verify would do', async () => {
    const workspace = createWorkspace({ 'dte.config.ts': configSource('alpha()') });
    const { exitCode, stdout } = await workspace.dte('compile', '--verify', '--format', 'json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ path: '.alpha.yml', status: 'would-create' }],
      diagnostics: [{ code: 'cli/out-of-date', path: null, provider: 'alpha' }],
      summary: { errors: 1 },
    });
  });

  it('tells why a config cannot be loaded, and where', async () => {
    const workspace = createWorkspace({ 'dte.config.ts': 'const a = 1;\nconst b: = 2;\n' });
    const { exitCode, stdout, stderr } = await workspace.dte('compile', '--format', 'json');
    expect([exitCode, stderr]).toEqual([2, '']);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      files: [],
      diagnostics: [
        {
          code: 'cli/config-not-loadable',
          severity: 'error',
          message: 'syntax error: Unexpected token',
          hint: 'correct the marked line',
          path: null,
          file: 'dte.config.ts',
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 11,
          provider: null,
          related: [],
        },
      ],
      summary: { errors: 1, warnings: 0, infos: 0 },
    });
  });

  it.each([[], ['--provider', 'nobody']])('tells of wrong usage that it finds itself: %j', async (...argv) => {
    const workspace = createWorkspace(argv.length === 0 ? {} : { 'dte.config.ts': configSource('alpha()') });
    const { exitCode, stdout, stderr } = await workspace.dte('compile', '--format', 'json', ...argv);
    expect([exitCode, stderr]).toEqual([2, '']);
    expect(JSON.parse(stdout).summary.errors).toBe(1);
  });
});
