import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkServiceMemoryMinimum } from './service-memory-minimum.js';

function findings(text: string) {
  return checkServiceMemoryMinimum(subjectOf(parse(text)));
}

describe('a service', () => {
  it('with 127 megabytes is refused', () => {
    expect(findings('definitions: { services: { db: { memory: 127 } } }')).toEqual([
      {
        code: 'bitbucket/service-memory-minimum',
        severity: 'error',
        message: 'service `db` gets 127 megabytes, and the minimum is 128',
        hint: 'raise its `memory` to 128 or more',
        path: ['definitions', 'services', 'db', 'memory'],
      },
    ]);
  });

  it.each(['{ memory: 128 }', '{ image: a }'])('of %s is fine', (service) => {
    expect(findings(`definitions: { services: { db: ${service} } }`)).toEqual([]);
  });
});
