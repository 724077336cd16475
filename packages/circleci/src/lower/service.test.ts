import { planJob } from '@dtekit/core/testing';
import { expect, it } from 'vitest';
import { lowerServices } from './service.js';

it('services are further images under their host names', () => {
  const services = [
    { name: 'db', image: 'postgres:17', env: new Map([['PORT', '5432']]) },
    { name: 'mq', image: 'nats:2', env: new Map() },
  ];
  expect(lowerServices(planJob({ services }))).toEqual([
    { image: 'postgres:17', name: 'db', environment: new Map([['PORT', 5432]]) },
    { image: 'nats:2', name: 'mq' },
  ]);
});
