import { builtCommand } from './built-command.js';
import type { Command, RecordCommand } from './command.js';
import { parseCommand } from './parse-command.js';

/** Records a command, given as a value or as its text: `record('nx format:check')`. */
export function record(command: Command | string): RecordCommand {
  return builtCommand({ kind: 'record', command: typeof command === 'string' ? parseCommand(command) : command });
}
