import { createHash } from 'node:crypto';

/** Tells findings apart, and the same finding again in a later run. */
export type Fingerprints = (path: string, code: string, message: string) => string;

/**
 * Starts counting. A finding keeps its fingerprint when lines above it come or go: the same words in the same file are told
 * apart by their order alone.
 */
export function createFingerprints(): Fingerprints {
  const times = new Map<string, number>();
  return (...parts) => {
    const key = JSON.stringify(parts);
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    return createHash('sha256').update(`${key} ${time}`).digest('hex');
  };
}
