import * as z from 'zod/mini';
import { once } from './once.js';
import type { Schema } from './schema.js';

/** A text with something else than white space in it. */
export const text: () => Schema<string> = once(() => z.string().check(z.regex(/\S/)));

/** Any text, also an empty one. */
export const anyText: () => Schema<string> = once(() => z.string());
