import type { RuleSettings } from '@dtekit/core';
import { checkFile } from '@dtekit/core/reader';
import { type CheckedInput, failedInput } from './checked-input.js';
import type { CheckInput } from './find-inputs.js';
import { type InputSources, type OpenedFile, openInput } from './open-input.js';

/** What all inputs of a run share. */
export interface CheckRun extends InputSources {
  readonly rules: RuleSettings;
}

/** Checks one input; nothing comes of a file met in a folder that is no CI file, or was read as a part of another one. */
export async function checkInput(input: CheckInput, run: CheckRun): Promise<CheckedInput | undefined> {
  if (input.kind === 'none') return failedInput(input.file, [input.finding]);
  if (input.kind === 'file' && !input.isNamed && run.repositories.wasRead(input.file)) return undefined;
  const opened = await openInput(input, run);
  switch (opened.kind) {
    case 'foreign':
      return undefined;
    case 'failed':
      return opened.checked;
    case 'open':
      return checkOpened(opened, run.rules);
  }
}

/** Checks a file with all that lies beside it. */
export function checkOpened(opened: OpenedFile, rules: RuleSettings): CheckedInput {
  const { name, text, reader, repository, checked } = opened;
  const beside = repository && { readFile: repository.readFile, lacksFile: repository.lacksFile };
  const { diagnostics, plan } = checkFile({ file: name, text, reader, rules, ...beside });
  return { ...checked, provider: reader.provider, plan, findings: diagnostics };
}
