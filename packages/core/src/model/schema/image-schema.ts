import type { PerProvider } from '../by-provider.js';
import { once } from './once.js';
import { perProvider } from './per-provider.js';
import type { Schema } from './schema.js';
import { text } from './text.js';

/** A container image. */
export const imageSchema: () => Schema<PerProvider<string>> = once(() =>
  perProvider<string>({ expected: 'text or `byProvider({ … })`' }, text()),
);
