import { planJob } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { lowerMachine } from './machine.js';

const postgres = { name: 'db', image: 'postgres:17', env: new Map([['PORT', '5432']]) };

const image = 'cimg/node:22.12';

describe('a machine', () => {
  it('is a container with the services beside it', () => {
    expect(
      lowerMachine(planJob({ image, services: [postgres, { name: 'mq', image: 'nats:2', env: new Map() }] })),
    ).toEqual({
      machine: {
        docker: [
          { image },
          { image: 'postgres:17', name: 'db', environment: new Map([['PORT', 5432]]) },
          { image: 'nats:2', name: 'mq' },
        ],
      },
      diagnostics: [],
    });
  });

  it('has its size as resource class', () => {
    expect(lowerMachine(planJob({ machine: { size: 'large' } })).machine).toMatchObject({ resource_class: 'large' });
  });

  it('is a machine runner without an image and a container runner with one', () => {
    const machine = { runner: ['acme/linux'] };
    expect(lowerMachine(planJob({ machine })).machine).toEqual({ machine: true, resource_class: 'acme/linux' });
    expect(lowerMachine(planJob({ image, machine })).machine).toEqual({
      docker: [{ image }],
      resource_class: 'acme/linux',
    });
  });

  it('is the runner where a size is named as well, which is told', () => {
    const { machine, diagnostics } = lowerMachine(
      planJob({ image, machine: { runner: ['acme/linux'], size: 'large' } }),
    );
    expect(machine).toEqual({ docker: [{ image }], resource_class: 'acme/linux' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['circleci/size-of-runner']);
  });

  it('is nothing when nothing is said, which the check tells', () => {
    expect(lowerMachine(planJob()).machine).toEqual({});
  });
});

describe('what CircleCI cannot do', () => {
  it('is told of several runner labels', () => {
    expect(lowerMachine(planJob({ machine: { runner: ['linux', 'gpu'] } })).diagnostics).toEqual([
      {
        code: 'circleci/one-runner-label',
        severity: 'error',
        message: 'the job `main` names the runners `linux`, `gpu`, and CircleCI takes one',
        hint: 'name one `namespace/runner`, with `byProvider` if other providers need labels',
        path: ['coordinator'],
      },
    ]);
  });

  it('is told of a size beside a runner', () => {
    expect(lowerMachine(planJob({ machine: { runner: ['acme/linux'], size: 'large' } })).diagnostics).toEqual([
      {
        code: 'circleci/size-of-runner',
        severity: 'warning',
        message: 'the size `large` of the job `main` was left out: it runs on `acme/linux`',
        hint: 'choose a runner of that size, or leave the size out for CircleCI',
        path: ['coordinator'],
      },
    ]);
  });

  it('is told of services on a machine runner', () => {
    expect(lowerMachine(planJob({ machine: { runner: ['acme/linux'] }, services: [postgres] })).diagnostics).toEqual([
      {
        code: 'circleci/services-need-image',
        severity: 'warning',
        message: 'the services `db` of the job `main` were left out: it has no image',
        hint: 'set `image` to run on a container runner, or start the services in a `setup` step',
        path: ['coordinator'],
      },
    ]);
  });
});
