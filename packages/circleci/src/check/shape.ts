import {
  type Diagnostic,
  diagnose,
  findUnwritableCharacter,
  memberOf,
  memberPairs,
  type Path,
} from '@dtekit/core/provider';
import { circleciCatalog } from './catalog.js';

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
/** Text gives another name to what an orb defines. */
const definition: Shape = { ...job, kinds: ['map', 'text'] };
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
    executors: { kinds: ['map'], each: definition },
    commands: { kinds: ['map'], each: definition },
    jobs: { kinds: ['map'], each: definition },
    workflows: { kinds: ['map'], each: workflow },
  },
};

/**
 * Whether a value is data of the shape that a document's type promises. Overrides and native jobs come from programs that
 * may not have been type-checked.
 */
export function checkShape(document: unknown): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const trail: (string | number)[] = [];
  const visit = (value: unknown, shape: Shape | undefined): void => {
    const kinds = shape?.kinds ?? allKinds;
    const kind = kindOf(value);
    if (kind === undefined || !kinds.includes(kind)) {
      found.push(misshapen(value, kind, kinds, [...trail]));
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => {
        visitAt(index, item, shape?.each);
      });
    } else if (kind === 'map') {
      for (const key of shape?.required ?? []) {
        if (memberOf(value, key) === undefined) visitAt(key, undefined, shape?.members?.[key]);
      }
      for (const [key, member] of memberPairs(value)) {
        if (member !== undefined) visitAt(key, member, shape?.members?.[key] ?? shape?.each);
      }
    }
  };
  const visitAt = (key: string | number, part: unknown, shape: Shape | undefined): void => {
    trail.push(key);
    visit(part, shape);
    trail.pop();
  };
  visit(document, documentShape);
  return found;
}

function misshapen(value: unknown, kind: Kind | undefined, kinds: readonly Kind[], path: Path): Diagnostic {
  const found = kind === undefined ? describeNoData(value) : nameOf(kind);
  const values = { at: String(path.at(-1) ?? 'the file'), expected: kinds.map(nameOf).join(' or '), found };
  return diagnose(circleciCatalog, 'circleci/wrong-shape', values, { path });
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
