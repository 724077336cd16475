import { expect, it } from 'vitest';
import { explainImportFailure } from './import-failure.js';

it('tells of a config that may not be read, without the words of the system call', () => {
  const file = '/repository/dte.config.ts';
  const refusal = { errno: -13, code: 'EACCES', syscall: 'open', path: file };
  const error = Object.assign(new Error(`EACCES: permission denied, open '${file}'`), refusal);
  expect(explainImportFailure(error, file)).toEqual({ kind: 'unreadable', message: 'permission denied' });
});
