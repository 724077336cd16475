import { type Diagnostic, diagnose, entriesOf, type Members, memberOf, membersOf } from '@dtekit/core/provider';
import type { BitbucketDocument } from '../../document/document.js';
import { bitbucketCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const defaultServiceMegabytes = 1024;
const stepItselfMegabytes = 1024;

// https://support.atlassian.com/bitbucket-cloud/docs/step-options/#Size
const megabytesBySize: ReadonlyMap<unknown, number> = new Map([
  ['1x', 4096],
  ['2x', 8192],
  ['4x', 16_384],
  ['8x', 32_768],
]);

/** Services share the memory of their step. Silent about self-hosted runners and sizes whose memory is not known. */
export function checkServiceMemory({ document, steps }: CheckSubject): readonly Diagnostic[] {
  return steps.flatMap(({ members, name, path }) => {
    const stepMegabytes = memoryOfStep(members, document);
    const servicesMegabytes = memoryOfServices(members, document);
    if (stepMegabytes === undefined || servicesMegabytes + stepItselfMegabytes <= stepMegabytes) return [];
    const values = { step: name, servicesMegabytes, stepMegabytes };
    return [diagnose(bitbucketCatalog, 'bitbucket/service-memory', values, { path: [...path, 'services'] })];
  });
}

function memoryOfStep(step: Members, document: BitbucketDocument): number | undefined {
  const options = membersOf(document.options);
  const hasOwnMachine = ['runs-on', 'runtime'].some((key) => step.has(key) || options.has(key));
  return hasOwnMachine ? undefined : megabytesBySize.get(step.get('size') ?? options.get('size') ?? '1x');
}

function memoryOfServices(step: Members, document: BitbucketDocument): number {
  const definitions = memberOf(document.definitions, 'services');
  return entriesOf(step.get('services'))
    .map((name) => (typeof name === 'string' ? memberOf(memberOf(definitions, name), 'memory') : undefined))
    .reduce<number>((sum, memory) => sum + (typeof memory === 'number' ? memory : defaultServiceMegabytes), 0);
}
