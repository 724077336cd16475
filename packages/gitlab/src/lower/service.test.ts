import { planJob } from '@dtekit/core/testing';
import { expect, it } from 'vitest';
import { lowerServices } from './service.js';

it('services are images under their host names, and their environment is text in which no `$` is a reference', () => {
  const services = [
    { name: 'db', image: 'postgres:17', env: new Map([['POSTGRES_PASSWORD', 'pa$$']]) },
    { name: 'mq', image: 'nats:2', env: new Map() },
  ];
  expect(lowerServices(planJob({ services }))).toEqual([
    { name: 'postgres:17', alias: 'db', variables: new Map([['POSTGRES_PASSWORD', 'pa$$$$']]) },
    { name: 'nats:2', alias: 'mq' },
  ]);
});
