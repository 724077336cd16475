import type { CircleCIRun, CircleCIRunStep } from '../document/step.js';
import { escapeText } from './escape-text.js';

/** A step that runs shell text as it stands. */
export function runStep(text: string, settings: Omit<CircleCIRun, 'command'> = {}): CircleCIRunStep {
  return { run: { command: escapeText(text), ...settings } };
}
