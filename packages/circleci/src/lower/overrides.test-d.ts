import type { Overrides, PipelineInput } from '@dtekit/core';
import { assertType, describe, expectTypeOf, it } from 'vitest';
import type { CircleCIChanges, CircleCIJob, CircleCIOverrides } from '../index.js';

describe('overrides', () => {
  it('have a key of the CircleCI types in every pipeline', () => {
    expectTypeOf<Overrides['circleci']>().toEqualTypeOf<CircleCIOverrides | undefined>();
    assertType<PipelineInput['overrides']>({ circleci: { jobs: { main: { resource_class: 'large', shell: null } } } });
  });

  it('are checked key by key', () => {
    // @ts-expect-error a resource class is text
    assertType<CircleCIOverrides>({ jobs: { main: { resource_class: 3 } } });
    // @ts-expect-error misspelt
    assertType<CircleCIOverrides>({ workflow: {} });
    // @ts-expect-error `when` belongs inside of `run`
    assertType<CircleCIOverrides>({ jobs: { main: { steps: [{ run: 'make', when: 'always' }] } } });
  });

  it('take parts of any depth, and null to take a key away, but the same values as the file', () => {
    assertType<CircleCIOverrides>({ jobs: new Map([['main', null]]), workflows: null });
    expectTypeOf<CircleCIChanges<CircleCIJob['type']>>().toEqualTypeOf<CircleCIJob['type']>();
  });
});
