import * as z from 'zod/mini';
import { once } from './once.js';
import type { Schema } from './schema.js';

/** `true` or `false`. */
export const flag: () => Schema<boolean> = once(() => z.boolean());
