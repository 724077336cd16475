import { type Diagnostic, diagnose, findUnwritableCharacter, type Path } from '@dtekit/core/provider';
import { membersOf } from '../../document/members.js';
import { circleciCatalog } from '../catalog.js';

/** What a part of a configuration has to be. */
interface Shape {
  readonly kinds: readonly Kind[];
  /** Keys that must be there. Default: none. */
  readonly required?: readonly string[];
  /** Shapes of members by key. */
  readonly members?: Readonly<Record<string, Shape>>;
  /** Shape of list items and of members that `members` does not name. */
  readonly each?: Shape;
}

type Kind = 'map' | 'list' | 'text' | 'number' | 'boolean' | 'null';

const allKinds: readonly Kind[] = ['map', 'list', 'text', 'number', 'boolean', 'null'];

const step: Shape = { kinds: ['map', 'text'] };
const steps: Shape = { kinds: ['list'], each: step };
const maps: Shape = { kinds: ['map'], each: { kinds: ['map'] } };
const job: Shape = {
  kinds: ['map'],
  members: {
    docker: { kinds: ['list'], each: { kinds: ['map'] } },
    resource_class: { kinds: ['text'] },
    environment: { kinds: ['map'] },
    parameters: maps,
    executor: { kinds: ['text', 'map'] },
    parallelism: { kinds: ['number', 'text'] },
    steps,
  },
};
const workflowJob: Shape = {
  kinds: ['map', 'null'],
  members: {
    name: { kinds: ['text'] },
    requires: { kinds: ['list'], each: { kinds: ['text', 'map'] } },
    context: { kinds: ['list', 'text'] },
    filters: { kinds: ['map', 'text'] },
    matrix: { kinds: ['map'], members: { parameters: { kinds: ['map'], each: { kinds: ['list', 'text'] } } } },
    'pre-steps': steps,
    'post-steps': steps,
  },
};
const workflow: Shape = {
  kinds: ['map'],
  required: ['jobs'],
  members: {
    triggers: {
      kinds: ['list'],
      each: { kinds: ['map'], members: { schedule: { kinds: ['map'], members: { cron: { kinds: ['text'] } } } } },
    },
    jobs: { kinds: ['list'], each: { kinds: ['map', 'text'], each: workflowJob } },
  },
};
const documentShape: Shape = {
  kinds: ['map'],
  required: ['jobs', 'workflows'],
  members: {
    orbs: { kinds: ['map'] },
    parameters: maps,
    executors: { kinds: ['map'], each: job },
    commands: { kinds: ['map'], each: job },
    jobs: { kinds: ['map'], each: job },
    workflows: { kinds: ['map'], each: workflow },
  },
};

/**
 * Whether a value is data of the shape that a document's type promises. Overrides and native jobs come from programs that
 * may not have been type-checked.
 */
export function checkShape(document: unknown): readonly Diagnostic[] {
  return findMisshapen(document, documentShape, []);
}

function findMisshapen(value: unknown, shape: Shape | undefined, path: Path): readonly Diagnostic[] {
  const kind = kindOf(value);
  const kinds = shape?.kinds ?? allKinds;
  if (kind === undefined || !kinds.includes(kind)) {
    const found = kind === undefined ? describeNoData(value) : nameOf(kind);
    const values = { at: String(path.at(-1) ?? 'the file'), expected: kinds.map(nameOf).join(' or '), found };
    return [diagnose(circleciCatalog, 'circleci/wrong-shape', values, { path })];
  }
  // Most parts are texts and numbers, which have no parts of their own.
  if (kind !== 'map' && kind !== 'list') return [];
  const parts: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : membersOf(value).filter(([, member]) => member !== undefined);
  const absent = (shape?.required ?? []).filter((key) => !parts.some(([name]) => name === key));
  return [...absent.map((key) => [key, undefined] as const), ...parts].flatMap(([key, part]) =>
    findMisshapen(part, shapeOf(shape, key), [...path, key]),
  );
}

function shapeOf(shape: Shape | undefined, key: string | number): Shape | undefined {
  return shape?.members?.[key] ?? shape?.each;
}

function nameOf(kind: Kind): string {
  return kind === 'text' ? 'text' : kind === 'null' ? 'empty' : `a ${kind}`;
}

function describeNoData(value: unknown): string {
  if (value === undefined) return 'missing';
  return ['string', 'number'].includes(typeof value) ? `a ${typeof value} that no file can hold` : `a ${typeof value}`;
}

/** The kind of a value; nothing for what cannot be written to a file. */
function kindOf(value: unknown): Kind | undefined {
  switch (typeof value) {
    case 'string':
      return findUnwritableCharacter(value) === undefined ? 'text' : undefined;
    case 'number':
      return Number.isFinite(value) && !String(value).includes('e') ? 'number' : undefined;
    case 'boolean':
      return 'boolean';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? 'list' : 'map';
    default:
      return undefined;
  }
}
