import { type EnvPrefix, readEnvPrefix } from './env-prefix.js';
import type { InstallCommand } from './install.js';
import { type FolderFlags, type InstallForm, installFormOf, installForms } from './install-forms.js';
import { valueOfWord, wordOfValue } from './shell-value.js';
import { plainWords, type ShellWord } from './shell-words.js';

/** Yarn 4 ignores the folder unless its global cache is off (yarnpkg/berry#6302). */
const globalCacheOff = ['YARN_ENABLE_GLOBAL_CACHE', 'false'] as const;
const folderName = 'YARN_CACHE_FOLDER';

/** Prints an install command. */
export function installText(command: InstallCommand): string {
  const form = installFormOf(command);
  const folder = folderFlags(form, command.cacheFolder);
  const frozen = form.frozenFlag === undefined ? [] : [form.frozenFlag];
  const env = [...(command.env ?? []), ...folderEnv(form, command.cacheFolder)];
  return [
    ...env.map(([name, value]) => `${name}=${value}`),
    ...form.commands[0],
    ...(form.folder?.isFirst ? [...folder, ...frozen] : [...frozen, ...folder]),
    ...(command.rest ?? []),
  ].join(' ');
}

/** Reads an install command that leaves the lockfile alone; `undefined` when the words are anything else. */
export function readInstall(words: readonly ShellWord[]): InstallCommand | undefined {
  const prefix = readEnvPrefix(words);
  for (const form of Object.values(installForms).flat()) {
    const install = readInstallForm(form, prefix);
    if (install !== undefined) {
      return install;
    }
  }
  return undefined;
}

function folderFlags({ folder }: InstallForm, cacheFolder: string | undefined): readonly string[] {
  if (folder === undefined || cacheFolder === undefined) {
    return [];
  }
  const word = wordOfValue(cacheFolder);
  const told = cacheFolder.startsWith('-') ? [`${folder.flag}=${word}`] : [folder.flag, word];
  return folder.offlineFlag === undefined ? told : [...told, folder.offlineFlag];
}

function folderEnv(
  form: InstallForm,
  cacheFolder: string | undefined,
): ReadonlyArray<readonly [name: string, value: string]> {
  const isToldByEnv = form.flavour === 'berry' && cacheFolder !== undefined;
  return isToldByEnv ? [globalCacheOff, [folderName, wordOfValue(cacheFolder)]] : [];
}

function readInstallForm(form: InstallForm, { env, command }: EnvPrefix): InstallCommand | undefined {
  const verb = form.commands.find((candidate) => candidate.every((word, index) => isWord(command[index], word)));
  if (verb === undefined || command[verb.length]?.raw.startsWith('-') === false) {
    return undefined;
  }
  const { isFrozen, cacheFolder, rest } = readInstallFlags(form, command.slice(verb.length));
  if (!isFrozen) {
    return undefined;
  }
  const folder = form.flavour === 'berry' ? readFolderEnv(env) : { env, cacheFolder };
  return {
    kind: 'install',
    packageManager: form.packageManager,
    ...(form.flavour === undefined ? {} : { flavour: form.flavour }),
    ...(folder.cacheFolder === undefined ? {} : { cacheFolder: folder.cacheFolder }),
    ...(folder.env.length > 0 ? { env: folder.env } : {}),
    ...(rest.length > 0 ? { rest } : {}),
  };
}

function isWord(word: ShellWord | undefined, value: string): boolean {
  return word !== undefined && valueOfWord(word) === value;
}

interface InstallFlags {
  readonly isFrozen: boolean;
  readonly cacheFolder: string | undefined;
  readonly rest: readonly string[];
}

function readInstallFlags(form: InstallForm, words: readonly ShellWord[]): InstallFlags {
  const values = words.map(valueOfWord);
  const frozenIndex = form.frozenFlag === undefined ? -1 : values.indexOf(form.frozenFlag);
  const folder = readFolderFlag(form.folder, values);
  const offlineIndex = folder && form.folder?.offlineFlag ? values.indexOf(form.folder.offlineFlag) : -1;
  const understood = new Set([frozenIndex, offlineIndex, ...(folder?.indexes ?? [])]);
  return {
    isFrozen: form.frozenFlag === undefined || frozenIndex !== -1 || (form.isFrozenOnCi === true && words.length === 0),
    cacheFolder: folder?.value,
    rest: words.filter((_, index) => !understood.has(index)).map((word) => word.raw),
  };
}

function readFolderFlag(
  folder: FolderFlags | undefined,
  values: ReadonlyArray<string | undefined>,
): { readonly value: string; readonly indexes: readonly number[] } | undefined {
  if (folder === undefined) {
    return undefined;
  }
  const index = values.findIndex((value) => value === folder.flag || value?.startsWith(`${folder.flag}=`));
  const isInline = values[index] !== folder.flag;
  const value = isInline ? values[index]?.slice(folder.flag.length + 1) : values[index + 1];
  if (value === undefined || (!isInline && value.startsWith('-'))) {
    return undefined;
  }
  return { value, indexes: isInline ? [index] : [index, index + 1] };
}

/** Takes the folder out of the variables that tell it to Yarn 2 and newer. */
function readFolderEnv(env: EnvPrefix['env']): Pick<EnvPrefix, 'env'> & { readonly cacheFolder?: string } {
  const isOff = env.some(([name, value]) => name === globalCacheOff[0] && value === globalCacheOff[1]);
  const [folderWord] = plainWords(env.find(([name]) => name === folderName)?.[1] ?? '') ?? [];
  const cacheFolder = folderWord && valueOfWord(folderWord);
  if (!isOff || cacheFolder === undefined) {
    return { env };
  }
  return { cacheFolder, env: env.filter(([name]) => name !== folderName && name !== globalCacheOff[0]) };
}
