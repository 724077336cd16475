import { describe, expect, it } from 'vitest';
import { jobOf } from './lift-fixture.js';

const services = `
definitions:
  services:
    docker: { memory: 2048 }
    db: { image: postgres:17, variables: { PORT: 5432 } }
    db-2: { image: { name: private/db } }
`;

describe('the services of a step', () => {
  it('are those with an image', () => {
    expect(jobOf('services: [docker, db, gone], script: [x]', services).services).toEqual([
      { name: 'db', image: 'postgres:17', env: new Map([['PORT', '5432']]) },
    ]);
  });

  it('have the name that another step gave away, unless both are there', () => {
    expect(jobOf('services: [db-2], script: [x]', services).services).toMatchObject([
      { name: 'db', image: 'private/db' },
    ]);
    expect(jobOf('services: [db, db-2], script: [x]', services).services.map(({ name }) => name)).toEqual([
      'db',
      'db-2',
    ]);
  });
});
