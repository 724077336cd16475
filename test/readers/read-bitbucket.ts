import type { JobView } from '@dtekit/core/testing';
import { parse } from 'yaml';
import { type Data, entriesOf, itemsOf, member, roleOf, textsIn } from './yaml-data.js';

/** Reads a Bitbucket file as the provider would: every section lists its steps anew, anchors expanded. */
export function readBitbucket(text: string): JobView[] {
  const found = new Map<string, { role: JobView['role']; perSection: Map<string, number> }>();
  for (const [section, entries] of sectionsOf(parse(text, { maxAliasCount: -1 }))) {
    for (const step of entries.flatMap(stepsIn)) {
      const name = String(member(step, 'name'));
      const job = found.get(name) ?? { role: roleOf(textsIn(member(step, 'script'))), perSection: new Map() };
      job.perSection.set(section, (job.perSection.get(section) ?? 0) + 1);
      found.set(name, job);
    }
  }
  return [...found].map(([name, { role, perSection }]) => {
    const counts = new Set(perSection.values());
    if (counts.size > 1) throw new Error(`${name} has different numbers of instances: ${[...perSection].join(' ')}`);
    return { name, role, instances: [...counts][0] ?? 0, occasions: [...perSection.keys()].join(' ') };
  });
}

function sectionsOf(file: Data): [string, Data[]][] {
  return entriesOf(member(file, 'pipelines')).flatMap(([kind, body]) =>
    Array.isArray(body)
      ? [[kind, body] as [string, Data[]]]
      : entriesOf(body).map(([name, entries]) => [`${kind} ${name}`, itemsOf(entries)] as [string, Data[]]),
  );
}

function stepsIn(entry: Data): Data[] {
  const parallel = member(entry, 'parallel');
  if (parallel !== undefined)
    return itemsOf(Array.isArray(parallel) ? parallel : member(parallel, 'steps')).flatMap(stepsIn);
  const step = member(entry, 'step');
  return step === undefined ? [] : [step];
}
