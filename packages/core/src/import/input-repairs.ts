import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import type { PipelineInput } from '../model/pipeline.js';
import { parseCommand } from '../nx/parse-command.js';
import { startsRun } from '../nx/starts-run.js';
import { isMapping } from '../provider/members.js';
import { memberAt, withValueAt, withValuesAt } from './edit-value.js';
import { isSame } from './most-common.js';
import { bodyPaths, rolePaths } from './setting-paths.js';

/** What may help against an error, gentle changes first. No command is left out because a rule speaks against it. */
export function repairsOf(input: PipelineInput, { code, path }: Diagnostic): readonly PipelineInput[] {
  return [
    ...(code === 'model/secret-as-text' ? secretsAt(input, path) : []),
    ...(code === 'model/invalid-name' ? namesAt(input, path) : []),
    ...(code.startsWith('model/duplicate-') ? numberedAt(input, path) : []),
    ...(code.startsWith('dte/') ? meaningRepairs(input, path) : deletions(input, path)),
  ];
}

/** The smallest part that is refused left out, or else more and more around it. */
function deletions(input: PipelineInput, path: Path): readonly PipelineInput[] {
  return path.map((_, index) => withValueAt(input, path.slice(0, path.length - index), undefined));
}

/** The token itself has no place in the config. */
function secretsAt(input: PipelineInput, path: Path): readonly PipelineInput[] {
  const isVariable = path.at(-2) === 'env' && !path.includes('services');
  return isVariable ? [withValueAt(input, path, { kind: 'secret' })] : [];
}

function namesAt(input: PipelineInput, path: Path): readonly PipelineInput[] {
  const name = String(memberAt(input, path))
    .replaceAll(/[^\w-]+/g, '-')
    .replaceAll(/^[^A-Za-z\d]+|-+$/g, '');
  const dashed = name.replaceAll('_', '-');
  return [name, dashed, `job-${dashed}`].map((valid) => withValueAt(input, path, valid));
}

function numberedAt(input: PipelineInput, path: Path): readonly PipelineInput[] {
  const name = memberAt(input, path);
  return [2, 3, 4, 5, 6, 7, 8, 9].map((number) => withValueAt(input, path, `${name}-${number}`));
}

/** What dtekit does by itself, done by it. */
function meaningRepairs(input: PipelineInput, path: Path): readonly PipelineInput[] {
  return [
    withSharedTriggers(input, path),
    withoutTriggers(input, [path]),
    withoutTriggers(input, rolePaths(input)),
    withoutStart(input),
    withDerivedBase(input),
  ];
}

/** Base and head found by dtekit instead of by lines that set the variables. */
function withDerivedBase(input: PipelineInput): PipelineInput {
  const isOfBase = (step: unknown): boolean =>
    typeof step === 'string' && /^(?:export\s+)?NX_(?:BASE|HEAD)\b/.test(step);
  const edits = rolePaths(input).map((role): readonly [Path, unknown] => {
    const before = memberAt(input, [...role, 'before']);
    return [[...role, 'before'], Array.isArray(before) ? before.filter((step) => !isOfBase(step)) : undefined];
  });
  return withValuesAt(input, [...edits, [['safeguards', 'baseAndHead'], true]]);
}

/** A role that starts only when the pipeline does. */
function withSharedTriggers(input: PipelineInput, role: Path): PipelineInput {
  const own = memberAt(input, [...role, 'triggers']);
  if (!isMapping(own)) return input;
  const shared = Object.entries(own).map(([key, value]: [string, unknown]): readonly [string, unknown] => {
    const others = memberAt(input, ['triggers', key]);
    if (!Array.isArray(value)) return [key, value === true && others === true];
    const isShared = (item: unknown): boolean => Array.isArray(others) && others.some((other) => isSame(other, item));
    return [key, value.filter(isShared)];
  });
  return withValueAt(input, [...role, 'triggers'], Object.fromEntries(shared));
}

/** Roles that start whenever the pipeline does. */
function withoutTriggers(input: PipelineInput, roles: readonly Path[]): PipelineInput {
  return withValuesAt(
    input,
    roles.map((role) => [[...role, 'triggers'], undefined] as const),
  );
}

/** A start command then follows from the commands. */
function withoutStart(input: PipelineInput): PipelineInput {
  const starts = bodyPaths(input)
    .map(({ path }): Path => [...path, 'commands', 0])
    .filter((path) => startsRun(parseCommand(String(memberAt(input, path)))));
  return withValuesAt(
    input,
    starts.map((path) => [path, undefined] as const),
  );
}
