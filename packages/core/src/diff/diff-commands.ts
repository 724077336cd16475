import type { Path } from '../diagnostics/diagnostic.js';
import type { Command, NxCommand } from '../nx/command.js';
import { formatCommand } from '../nx/format-command.js';
import type { InstallCommand } from '../nx/install.js';
import { downloadingExecOf, execOf, type Invocation, type PackageManagerName } from '../nx/invocation.js';
import { diffFields, type Fields } from './diff-fields.js';
import { type ChangedPart, type Difference, difference } from './plan-change.js';
import { shownText } from './shown-value.js';

/** A command and what installs the workspace it runs in. */
export interface PlacedCommand {
  readonly command: Command;
  readonly packageManager: PackageManagerName | undefined;
}

/** What two commands are in their jobs. */
export interface CommandPlace {
  readonly what: ChangedPart;
  readonly name: string | null;
  readonly left?: Path | undefined;
  readonly right?: Path | undefined;
}

/** Differences between two commands that stand for each other: flag by flag where both are of one kind. */
export function diffCommands(left: PlacedCommand, right: PlacedCommand, place: CommandPlace): readonly Difference[] {
  const { what: _, ...where } = place;
  const of = nameOf(left.command, place.name);
  const [before, after] = [recorded(left), recorded(right)];
  const recording =
    before.isRecorded === after.isRecorded
      ? []
      : [difference('recording', before.isRecorded || null, after.isRecorded || null, { ...where, of })];
  if (!isTyped(before.command) || before.command.kind !== after.command.kind) {
    const [text, other] = [formatCommand(before.command), formatCommand(after.command)];
    return text === other ? recording : [difference(place.what, shown(left), shown(right), where)];
  }
  return [
    ...recording,
    ...diffFields(fieldsOf(left, before.command), fieldsOf(right, after.command), of, where),
    ...diffRecordOptions(left, right, of, where),
  ];
}

/** The name of a command, and what it is, as the owner of a flag. */
function nameOf(command: Command, name: string | null): string {
  const { kind } = recorded({ command, packageManager: undefined }).command;
  return name === null ? kind : `${name} (${kind})`;
}

function shown({ command }: PlacedCommand): string {
  return shownText(formatCommand(command));
}

function recorded({ command }: PlacedCommand): { readonly command: Command; readonly isRecorded: boolean } {
  return command.kind === 'record' ? { command: command.command, isRecorded: true } : { command, isRecorded: false };
}

function isTyped(command: Command): command is NxCommand | InstallCommand {
  return command.kind !== 'shell';
}

/** How `record` itself is started, where both commands are recorded. */
function diffRecordOptions(
  left: PlacedCommand,
  right: PlacedCommand,
  of: string,
  where: Omit<CommandPlace, 'what'>,
): readonly Difference[] {
  if (left.command.kind !== 'record' || right.command.kind !== 'record') return [];
  return diffFields(fieldsOf(left, left.command), fieldsOf(right, right.command), `record of ${of}`, where);
}

/** What every command has, and what is told by itself. */
const sharedFields: ReadonlySet<string> = new Set(['kind', 'spelling', 'invocation', 'env', 'rest', 'command']);

/** The flags of a command and how it is started. Which package manager starts it is told with the install step. */
function fieldsOf({ packageManager }: PlacedCommand, command: Command): Fields {
  const { invocation, env, rest } = command;
  return new Map<string, unknown>([
    ...Object.entries(command).filter(([name]) => !sharedFields.has(name)),
    ['invocation', invocation === undefined ? undefined : startOf(invocation, packageManager)],
    ['env', env?.map(([name, value]) => `${name}=${value}`).join(' ')],
    ['rest', rest?.join(' ')],
  ]);
}

/** `npx nx` and `pnpm exec nx` are both the workspace's own `nx`. */
function startOf({ exec, cli }: Invocation, packageManager: PackageManagerName | undefined): string {
  if (packageManager !== undefined && exec === execOf(packageManager)) return `installed ${cli}`;
  if (packageManager !== undefined && exec === downloadingExecOf(packageManager)) return `downloaded ${cli}`;
  return exec === 'none' ? cli : `${exec} ${cli}`;
}
