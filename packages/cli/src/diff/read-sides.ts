import path from 'node:path';
import type { DteConfig } from '@dtekit/core';
import type { DiffSide } from '@dtekit/core/reader';
import type { CheckedInput } from '../check/checked-input.js';
import type { InputSources } from '../check/open-input.js';
import { compileConfigSide, isConfigPath, loadConfigSide } from './config-side.js';
import type { DiffRequest } from './diff-request.js';
import { readFileSide } from './file-side.js';
import type { PlanSide } from './plan-side.js';

/** Two plans to compare, or why there are not. */
export type ReadSides =
  | { readonly ok: true; readonly left: DiffSide; readonly right: DiffSide }
  | { readonly ok: false; readonly failed: readonly CheckedInput[] };

/** Reads both sides. A config is compiled for the provider of the other side. */
export async function readSides(request: DiffRequest, cwd: string, sources: InputSources): Promise<ReadSides> {
  const left = await beginSide(request.left, cwd, sources);
  const right = await beginSide(request.right, cwd, sources);
  return joinSides(finishSide(left, right, request.pipeline), finishSide(right, left, request.pipeline));
}

/** A side as far as it can be read without the other one. */
type BegunSide =
  | { readonly kind: 'file'; readonly file: string; readonly read: PlanSide }
  | { readonly kind: 'config'; readonly file: string; readonly config: DteConfig }
  | { readonly kind: 'failed'; readonly failed: CheckedInput };

async function beginSide(given: string, cwd: string, sources: InputSources): Promise<BegunSide> {
  if (!isConfigPath(given)) {
    return { kind: 'file', file: path.resolve(cwd, given), read: await readFileSide(given, cwd, sources) };
  }
  const loaded = await loadConfigSide(given, cwd);
  return loaded.ok ? { kind: 'config', ...loaded } : { kind: 'failed', failed: loaded.failed };
}

function finishSide(side: BegunSide, other: BegunSide, pipeline: string | undefined): PlanSide {
  switch (side.kind) {
    case 'file':
      return side.read;
    case 'failed':
      return { ok: false, failed: side.failed };
    case 'config': {
      const file = other.kind === 'file' ? other.file : undefined;
      return compileConfigSide(side.file, side.config, { providers: providersOf(other), file, pipeline });
    }
  }
}

function providersOf(side: BegunSide): readonly string[] {
  if (side.kind === 'config') {
    return side.config.entries.flatMap(({ targets }) => targets.map(({ provider }) => provider.id));
  }
  return side.kind === 'file' && side.read.ok ? [side.read.side.provider.id] : [];
}

function joinSides(left: PlanSide, right: PlanSide): ReadSides {
  if (left.ok && right.ok) return { ok: true, left: left.side, right: right.side };
  return { ok: false, failed: [left, right].flatMap((side) => (side.ok ? [] : [side.failed])) };
}
