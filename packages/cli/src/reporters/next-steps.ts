import type { FileStatus, ReportedFile } from './report.js';

/** What to do with files that are in place, or nothing while some are not. `command` is what wrote them. */
export function nextSteps(files: readonly ReportedFile[], command: string): readonly string[] {
  if (files.length === 0 || !files.every(({ status }) => inPlace.has(status))) return [];
  if (files.every(({ status }) => status === 'unchanged')) return ['All files are up to date.'];
  if (!files.some(({ status }) => status === 'created')) {
    return [`Commit these files. \`${command} --verify\` in CI tells when they are out of date.`];
  }
  const steps = [
    ...settingSecrets(files),
    'Commit these files.',
    `Let CI run \`${command} --verify\`: it fails, and shows a diff, when a file is out of date.`,
  ];
  return ['Next:', ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
}

const inPlace: ReadonlySet<FileStatus> = new Set<FileStatus>(['created', 'updated', 'unchanged']);

/** One step for all providers that need the same secrets. */
function settingSecrets(files: readonly ReportedFile[]): readonly string[] {
  const readers = new Map<string, readonly string[]>();
  for (const { secrets, reader } of files) {
    const names = [...secrets].sort().map((name) => `\`${name}\``);
    if (names.length > 0) readers.set(enumerate(names), [...(readers.get(enumerate(names)) ?? []), reader]);
  }
  return [...readers].map(([names, owners]) => `Set ${names} in the secrets of ${enumerate([...new Set(owners)])}.`);
}

/** `a`, `a and b`, `a, b and c`. */
function enumerate(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
