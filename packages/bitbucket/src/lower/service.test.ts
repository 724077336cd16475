import type { PlanService } from '@dtekit/core/provider';
import { planJob } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { createStepDefinitions } from './definitions.js';
import { findServiceReferences, lowerServices } from './service.js';

const database: PlanService = { name: 'db', image: 'postgres:17', env: new Map([['POSTGRES_PASSWORD', 'x']]) };

describe('lowerServices', () => {
  it('defines a service with its variables', () => {
    const definitions = createStepDefinitions();
    expect(lowerServices(planJob({ services: [database] }), definitions)).toEqual(['db']);
    expect(definitions.services.values.get('db')).toEqual({
      image: 'postgres:17',
      variables: new Map([['POSTGRES_PASSWORD', 'x']]),
    });
  });

  it('leaves out variables when there are none', () => {
    const definitions = createStepDefinitions();
    lowerServices(planJob({ services: [{ ...database, env: new Map() }] }), definitions);
    expect(definitions.services.values.get('db')).toEqual({ image: 'postgres:17' });
  });

  it('gives two services of one name different names in the file', () => {
    const definitions = createStepDefinitions();
    lowerServices(planJob({ services: [database] }), definitions);
    const other = { ...database, env: new Map([['POSTGRES_PASSWORD', 'y']]) };
    expect(lowerServices(planJob({ services: [database, other] }), definitions)).toEqual(['db', 'db-2']);
  });
});

describe('the text of a variable for a service', () => {
  const findings = (text: string) => {
    const service = { ...database, env: new Map([['POSTGRES_PASSWORD', text]]) };
    return findServiceReferences(planJob({ services: [service] })).map(({ code, path }) => [code, path.slice(1)]);
  };

  it.each(['$HOME', 'pa$$word', 'a${B}c'])('is refused where Bitbucket would replace a part of it: %s', (text) => {
    expect(findings(text)).toEqual([['bitbucket/service-reference', ['services', 0, 'env', 'POSTGRES_PASSWORD']]]);
  });

  it.each(['secret', '5 $', '$', '$ x', '100%'])('is kept where nothing can be replaced: %s', (text) => {
    expect(findings(text)).toEqual([]);
  });
});
