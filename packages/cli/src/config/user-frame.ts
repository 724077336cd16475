import { realpathSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SourcePlace } from './source-place.js';

/** The innermost stack frame of an error that lies in the config's own folder, and in no installed package. */
export function findUserFrame(error: Error, configFile: string): SourcePlace | undefined {
  const folder = path.dirname(configFile);
  const prefixes = [folder, realpathSync(folder)].flatMap((name) => [name + path.sep, `${pathToFileURL(name).href}/`]);
  for (const line of (error.stack ?? '').split('\n')) {
    if (!line.trimStart().startsWith('at ') || line.includes('node_modules')) continue;
    const prefix = prefixes.find((candidate) => line.includes(candidate));
    const place = prefix === undefined ? undefined : placeAfter(prefix, line, folder);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** Columns are left out: a transformed file has its lines in place, but not its columns. */
function placeAfter(prefix: string, stackLine: string, folder: string): SourcePlace | undefined {
  const rest = stackLine.slice(stackLine.indexOf(prefix) + prefix.length);
  const [, name, line] = /^([^:?]+)(?:\?[^:]*)?:(\d+):\d+\)?$/.exec(rest) ?? [];
  if (name === undefined) return undefined;
  const relativePath = prefix.startsWith('file:') ? decodeURIComponent(name) : name;
  return { file: path.join(folder, relativePath), line: Number(line) };
}
