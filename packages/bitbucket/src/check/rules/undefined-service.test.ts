import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkUndefinedService } from './undefined-service.js';

function findings(text: string) {
  return checkUndefinedService(subjectOf(parse(text)));
}

describe('a service', () => {
  it('that is not defined is refused', () => {
    const text =
      'definitions: { services: { postgres: {} } }\npipelines: { default: [{ step: { name: a, services: [docker, postgre] } }] }';
    expect(findings(text)).toEqual([
      {
        code: 'bitbucket/undefined-service',
        severity: 'error',
        message: 'step `a` uses the service `postgre`, which is not defined',
        hint: 'write `postgres`',
        path: ['pipelines', 'default', 0, 'step', 'services', 1],
      },
    ]);
  });

  it('that resembles none is to be defined', () => {
    expect(findings('pipelines: { default: [{ step: { services: [redis] } }] }')).toMatchObject([
      {
        message: 'step `without a name` uses the service `redis`, which is not defined',
        hint: 'define it under `definitions.services`',
      },
    ]);
  });

  it('that is defined or Docker is fine', () => {
    const text =
      'definitions: { services: { db: {} } }\npipelines: { default: [{ step: { services: [docker, db] } }] }';
    expect(findings(text)).toEqual([]);
  });
});
