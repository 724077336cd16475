import { type Path, type PlanEnv, type PlanEnvValue, toMap } from '@dtekit/core/provider';
import type { Through } from '@dtekit/core/reader';
import type { GitLabDocument } from '../document/document.js';
import { isReference } from '../document/reference.js';
import type { GitLabVariable } from '../document/variable.js';
import { lowerEnv } from '../lower/env.js';
import { type JobSource, layersFor, settingOf } from './setting.js';

/** A variable of a job as the file has it. */
export interface FileVariable {
  readonly value: GitLabVariable;
  readonly path: Path;
  readonly through: readonly Through[];
}

/** The variables of a job: those at the top of the file, then what it extends, then its own. */
export function variablesOf(source: JobSource, document: GitLabDocument): ReadonlyMap<string, FileVariable> {
  const inherit = settingOf(source, 'inherit').value?.variables ?? true;
  const found = new Map<string, FileVariable>();
  for (const [name, value] of toMap(document.variables)) {
    const isInherited = typeof inherit === 'boolean' ? inherit : inherit.includes(name);
    if (isInherited) found.set(name, { value, path: ['variables', name], through: [] });
  }
  for (const { path, job, through } of layersFor(source, 'variables').toReversed()) {
    for (const [name, value] of toMap(job.variables))
      found.set(name, { value, path: [...path, 'variables', name], through });
  }
  return found;
}

/** Whether all variables of a job are in the document and could be read. */
export function knowsVariables(source: JobSource, { notes }: GitLabDocument): boolean {
  const isRead =
    !source.layers.some(({ unread }) => unread.has('variables')) && notes?.unread.has('variables') !== true;
  return isRead && !source.isOpen && source.missing.length === 0;
}

/** The environment of a job, the mirror of `lowerEnv`. `isAgent`: its name may count. */
export function liftEnv(variables: ReadonlyMap<string, FileVariable>, isAgent: boolean): PlanEnv {
  const names = new Set(variables.keys());
  const env = new Map<string, PlanEnvValue>();
  for (const [name, { value }] of variables) env.set(name, liftVariable(name, value, { names, isAgent }));
  return env;
}

interface Surroundings {
  /** The variables of the same job. */
  readonly names: ReadonlySet<string>;
  readonly isAgent: boolean;
}

function liftVariable(name: string, variable: GitLabVariable, surroundings: Surroundings): PlanEnvValue {
  if (isReference(variable)) return { kind: 'expression', text: `!reference [${variable.path.join(', ')}]` };
  if (typeof variable !== 'object') return liftText(name, String(variable), surroundings);
  const { value = '', expand = true } = variable;
  return expand ? liftText(name, value, surroundings) : { kind: 'text', text: value };
}

function liftText(name: string, text: string, { names, isAgent }: Surroundings): PlanEnvValue {
  const plain = plainText(text);
  if (plain !== undefined) return { kind: 'text', text: plain };
  const own = ownValues(name, text, isAgent).find(
    (value) => lowerEnv(new Map([[name, value]]), index).get(name) === text,
  );
  if (own !== undefined) return own;
  const [, variable] = /^\$(\w+)$/.exec(text) ?? [];
  const isSecret = variable !== undefined && !names.has(variable) && !/^(?:CI|GITLAB)(?:_|$)/.test(variable);
  return isSecret ? { kind: 'secret', variable } : { kind: 'expression', text };
}

/** What tells the instances of a job apart. https://docs.gitlab.com/ci/yaml/#parallel */
const index = '$CI_NODE_INDEX';

/** What the text may have been lowered from. */
function ownValues(name: string, text: string, isAgent: boolean): readonly PlanEnvValue[] {
  if (name === 'NX_BRANCH') {
    return [
      { kind: 'branch', of: 'change-request' },
      { kind: 'branch', of: 'change-request-or-branch' },
    ];
  }
  if (name !== 'NX_AGENT_NAME' || !isAgent || !text.endsWith(`-${index}`)) return [];
  const prefix = plainText(text.slice(0, -index.length - 1));
  return prefix === undefined ? [] : [{ kind: 'agent-name', prefix }];
}

/** A reference to a variable (gitlab-org/gitlab lib/expand_variables.rb), where no `$$` stands for a dollar sign. */
const reference = /\$(?:\w|\{)|%[A-Za-z_]\w*%/;

/** The text that a value stands for, the mirror of `escapeDollars`; `undefined` where it refers to variables. */
export function plainText(value: string): string | undefined {
  const parts = value.split('$$');
  return parts.some((part) => reference.test(part)) ? undefined : parts.join('$');
}
