import { getSystemErrorMap } from 'node:util';

/** Whether the operating system refused with this code, e.g. `ENOENT`. */
export function isSystemError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** The refusal in words, without the path: `permission denied`. */
export function describeSystemError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const number = 'errno' in error && typeof error.errno === 'number' ? error.errno : undefined;
  const [, words] = (number === undefined ? undefined : getSystemErrorMap().get(number)) ?? [];
  return words ?? error.message;
}
