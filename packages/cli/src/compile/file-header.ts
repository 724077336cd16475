import path from 'node:path';
import type { HeaderOptions } from '@dtekit/core';
import { shellQuote } from '@dtekit/core/provider';
import { configNames } from '../config/find-config.js';
import { isInside } from '../files/is-inside.js';
import { toSlashes } from '../files/to-slashes.js';

/**
 * What generated files say about their making. It depends on where config and output are to each other and on nothing
 * else, so that every machine and every way to call the command yields the same bytes.
 */
export function fileHeader(configFile: string, root: string): HeaderOptions {
  const name = path.basename(configFile);
  if (!isInside(configFile, root)) return { source: name, regenerate: 'npx dte compile' };
  const source = toSlashes(path.relative(root, configFile));
  const config = configNames.includes(source) ? '' : ` ${shellQuote(source)}`;
  const out = source.includes('/') ? ' --out .' : '';
  return { source, regenerate: `npx dte compile${config}${out}` };
}
