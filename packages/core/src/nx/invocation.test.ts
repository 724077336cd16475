import { describe, expect, it } from 'vitest';
import { downloadingExecOf, execOf, type PackageManagerName } from './invocation.js';

const execs: ReadonlyArray<readonly [PackageManagerName, string, string]> = [
  ['npm', 'npx', 'npx --yes'],
  ['pnpm', 'pnpm exec', 'npx --yes'],
  ['yarn', 'yarn', 'npx --yes'],
  ['bun', 'bunx', 'bunx'],
];

describe('execs', () => {
  it.each(execs)('with %s are %s, and %s without node_modules', (packageManager, exec, downloading) => {
    expect(execOf(packageManager)).toBe(exec);
    expect(downloadingExecOf(packageManager)).toBe(downloading);
  });
});
