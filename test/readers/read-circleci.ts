import type { JobView } from '@dtekit/core/testing';
import { parse } from 'yaml';
import { type Data, entriesOf, itemsOf, member, roleOf, textsIn } from './yaml-data.js';

/** Reads a CircleCI file as the provider would: workflows list jobs, a matrix or `parallelism` multiplies them. */
export function readCircleCI(text: string): JobView[] {
  const file: Data = parse(text);
  const found = new Map<string, JobView>();
  for (const [workflow, body] of entriesOf(member(file, 'workflows'))) {
    for (const entry of itemsOf(member(body, 'jobs'))) {
      const [name, settings] = typeof entry === 'string' ? [entry, {}] : (entriesOf(entry)[0] ?? ['', {}]);
      const job = member(member(file, 'jobs'), name);
      const occasion = JSON.stringify([workflow, member(body, 'triggers'), member(settings, 'filters')]);
      const before = found.get(name);
      const count = instances(job, settings);
      if (before !== undefined && before.instances !== count)
        throw new Error(`${name} has different numbers of instances`);
      found.set(name, {
        name,
        role: roleOf(textsIn(member(job, 'steps'))),
        instances: count,
        occasions: before === undefined ? occasion : `${before.occasions} ${occasion}`,
      });
    }
  }
  return [...found.values()];
}

function instances(job: Data, settings: Data): number {
  const lists = entriesOf(member(member(settings, 'matrix'), 'parameters')).map(([, list]) => itemsOf(list).length);
  const parallelism = member(job, 'parallelism');
  return lists.reduce((product, length) => product * length, typeof parallelism === 'number' ? parallelism : 1);
}
