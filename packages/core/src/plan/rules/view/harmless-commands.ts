import { readEnvPrefix } from '../../../nx/env-prefix.js';
import { readNxLine } from '../../../nx/nx-line.js';
import { commandWords } from './command-words.js';

/** Programs that do what their name says and start nothing of the workspace. */
const harmlessPrograms: ReadonlySet<string> = new Set(
  [
    'echo printf export unset set shopt local declare typeset readonly read shift return break continue exit wait : true',
    'false test [ [[ sleep cd pwd pushd popd umask ulimit trap mkdir rmdir rm cp mv ln ls cat touch chmod chown find du df',
    'head tail grep sed awk tr cut sort uniq wc tee jq yq xxd base64 basename dirname realpath readlink seq nproc free ps',
    'kill killall pkill pgrep which command type printenv hostname whoami id date uname git ssh-add ssh-keyscan gpg curl',
    'wget tar unzip zip gzip apk apt apt-get yum dnf brew corepack nvm fnm volta jobs disown hash sync',
  ].flatMap((names) => names.split(' ')),
);

const packageManagers: ReadonlySet<string> = new Set(['npm', 'pnpm', 'yarn', 'bun']);

/** Subcommands of package managers that run no script of the workspace, aside from the hooks of an installation. */
const packageSubcommands =
  /^(?:ci|i|install|add|config|set|cache|store|version|audit|import|fetch|prune|whoami|ping|--version|-v|--frozen-lockfile|--immutable)$/;

/** Subcommands of `nx` that run no task. */
const quietSubcommands =
  /^(?:--version|report|list|show|graph|dep-graph|sync|sync:check|format|format:write|format:check|reset|daemon|print-affected|affected:(?:graph|apps|libs)|migrate|connect|login|logout|view-logs|start-agent|cleanup|clean-up-agents|validate)$/;

/** A condition, arithmetic or a list of Bash. */
const computes = /^(?:\[\[|\(\(|[A-Za-z_]\w*\+?=\()/;

/** Whether one command of a shell text surely starts no task of the workspace. */
export function isHarmless(text: string): boolean {
  if (substitutesCommand(text)) return false;
  if (computes.test(text)) return true;
  const words = commandWords(text);
  if (words === undefined) return false;
  const line = readNxLine(words);
  if (line !== undefined) return quietSubcommands.test(line.subcommand);
  const [program = '', subcommand = ''] = readEnvPrefix(words).command.map(({ raw }) => raw);
  if (packageManagers.has(program)) return packageSubcommands.test(subcommand);
  return (program === '' || harmlessPrograms.has(program)) && !/\bnx\b/.test(text);
}

/** Whether the text of a command is the output of another one that may be anything. */
function substitutesCommand(text: string): boolean {
  return /`|\$\((?!\(|\s*(?:git|date|cat|pwd|nproc|echo|printf|jq|grep|sed|awk|head|tail|basename|dirname|node\s+-p)\b)/.test(
    text,
  );
}
