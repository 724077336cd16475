import type { JobView } from '@dtekit/core/testing';
import { parse } from 'yaml';
import { type Data, entriesOf, itemsOf, member, roleOf, textsIn } from './yaml-data.js';

const keywords = new Set(['default', 'include', 'stages', 'variables', 'workflow', 'image', 'services', 'cache']);

/** Reads a GitLab file as the provider would: hidden jobs are templates, `extends` merges, `parallel` multiplies. */
export function readGitLab(text: string): JobView[] {
  const file: Data = parse(text);
  return entriesOf(file)
    .filter(([name]) => !name.startsWith('.') && !keywords.has(name))
    .map(([name, job]) => {
      const body = extended(file, job);
      const parallel = body.get('parallel');
      return {
        name,
        role: roleOf(textsIn([body.get('before_script'), body.get('script')])),
        instances: typeof parallel === 'number' ? parallel : 1,
        occasions: JSON.stringify([
          body.get('rules') ?? null,
          body.get('only') ?? null,
          member(file, 'workflow') ?? null,
        ]),
      };
    });
}

function extended(file: Data, job: Data): Map<string, Data> {
  const parent = member(job, 'extends');
  const names = typeof parent === 'string' ? [parent] : itemsOf(parent).map(String);
  return new Map([...names.flatMap((name) => [...extended(file, member(file, name))]), ...entriesOf(job)]);
}
