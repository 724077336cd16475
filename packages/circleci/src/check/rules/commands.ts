import { type Diagnostic, diagnose, didYouMean, toMap } from '@dtekit/core/provider';
import type { PlacedStep } from '../../document/every-step.js';
import { circleciCatalog } from '../catalog.js';
import { orbFinder } from '../orb-finder.js';
import type { CheckSubject } from '../subject.js';

/** CircleCI's own commands. Source: https://circleci.com/docs/reference/configuration-reference/#steps */
const ownCommands: readonly string[] = [
  'add_ssh_keys',
  'attach_workspace',
  'checkout',
  'deploy',
  'persist_to_workspace',
  'restore_cache',
  'run',
  'save_cache',
  'setup_remote_docker',
  'steps',
  'store_artifacts',
  'store_test_results',
  'unless',
  'when',
];

/** Whether the commands of all steps exist: CircleCI's, the document's, and those of imported orbs, which are not looked into. */
export function checkCommands({ document, steps }: CheckSubject): readonly Diagnostic[] {
  const known = [...ownCommands, ...toMap(document.commands).keys()];
  const hasOrb = orbFinder(document);
  return steps.flatMap((step) => checkCommand(step, known, hasOrb));
}

function checkCommand(
  { command, path }: PlacedStep,
  known: readonly string[],
  hasOrb: (alias: string) => boolean,
): readonly Diagnostic[] {
  if (command === '' || command.includes('<<') || known.includes(command)) return [];
  const [alias = '', inOrb] = command.split('/');
  if (inOrb === undefined) {
    const values = { command, suggestion: didYouMean(command, known) };
    return [diagnose(circleciCatalog, 'circleci/unknown-command', values, { path })];
  }
  if (hasOrb(alias)) return [];
  return [diagnose(circleciCatalog, 'circleci/unknown-orb', { alias, reference: command }, { path })];
}
