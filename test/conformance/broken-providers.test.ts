import { circleci } from '@dtekit/circleci';
import { circleciReader } from '@dtekit/circleci/reader';
import { defineProvider, type Target } from '@dtekit/core/provider';
import type { Reader } from '@dtekit/core/reader';
import { ConformanceError, conformanceClauses } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { brokenToy, readToy, type ToyDocument, type ToyJob, toyDefinition } from './toy-provider.js';

/** The names of the clauses that a provider breaks, each with what it is told. */
function broken(createTarget: () => Target): Record<string, string> {
  const failures: Record<string, string> = {};
  for (const clause of conformanceClauses) {
    try {
      clause.run({ createTarget, read: readToy });
    } catch (error) {
      if (!(error instanceof ConformanceError)) throw error;
      failures[clause.name] = error.message;
    }
  }
  return failures;
}

function eachJob(change: (job: ToyJob) => ToyJob): (document: ToyDocument) => ToyDocument {
  return (document) => ({ jobs: document.jobs.map(change) });
}

describe('the conformance suite', () => {
  it('passes a provider that writes the plan down as it is', () => {
    expect(broken(() => defineProvider(toyDefinition)())).toEqual({});
  });

  it('notices an agent too few', () => {
    const toy = brokenToy(eachJob((job) => (job.role === 'agent' ? { ...job, count: job.count - 1 } : job)));
    expect(broken(() => toy())).toEqual({
      'has one coordinator per group and exactly the agents of the pools':
        'one-agent: 0 agent(s) in the file, 1 in the pipeline',
    });
  });

  it('notices a coordinator too many', () => {
    const toy = brokenToy(eachJob((job) => (job.role === 'coordinator' ? { ...job, count: job.count + 1 } : job)));
    expect(broken(() => toy())).toEqual({
      'has one coordinator per group and exactly the agents of the pools':
        'one-agent: 2 coordinator(s) in the file, 1 in the pipeline',
    });
  });

  it('notices an order that changes', () => {
    let calls = 0;
    const toy = brokenToy((document) => ({ jobs: calls++ % 2 === 0 ? document.jobs : document.jobs.toReversed() }));
    expect(Object.keys(broken(() => toy()))).toContain('gives the same bytes again');
  });

  it('notices agents that start on other occasions than their coordinator', () => {
    const toy = brokenToy(eachJob((job) => (job.role === 'agent' ? { ...job, triggers: 'always' } : job)));
    expect(broken(() => toy())).toEqual({
      'starts coordinator and agents on the same occasions': expect.stringContaining(
        'one-agent: jobs of one run start on',
      ),
    });
  });

  it('notices a capability that is only claimed', () => {
    const toy = brokenToy(eachJob((job) => ({ ...job, rest: without(job.rest, 'interruptible') })));
    expect(broken(() => toy())).toEqual({
      'does what its capabilities say, and tells what it cannot do':
        'interruptible is said to be native, but changes nothing in the file',
    });
  });

  it.each([
    ['env', ['MARKED_ENV', 'marked-env-value', 'MARKED_SECRET', 'MARKED_VARIABLE', 'MARKED_SERVICE', 'marked-value']],
    ['workingDirectory', ['marked-directory']],
    ['paths', ['marked-cache', 'marked-artifacts']],
  ])('notices a loss that no diagnostic tells: %s', (key, lost) => {
    const toy = brokenToy(eachJob((job) => ({ ...job, rest: without(job.rest, key) })));
    const told = broken(() => toy());
    expect(Object.keys(told)).toEqual(['keeps every name, value and command']);
    expect(lost.filter((mark) => !told['keeps every name, value and command']?.includes(mark))).toEqual([]);
  });

  it('notices what does not come back when a file is read', () => {
    const clause = conformanceClauses.find(({ name }) => name === 'reads back what it wrote');
    const run = (reader: Reader): void => clause?.run({ createTarget: () => circleci(), read: readToy, reader });
    expect(() => run(circleciReader)).not.toThrow();
    expect(() => run({ ...circleciReader, losses: [] })).toThrow(
      /^[\w-]+: comes back otherwise\nwritten: \{.*\nread: {4}\{/,
    );
    const complaint = { code: 'circleci/x', severity: 'error', message: 'm', hint: 'h', path: [] } as const;
    const complaining: Reader = {
      ...circleciReader,
      read: (...file) => ({ ...circleciReader.read(...file), diagnostics: [complaint] }),
    };
    expect(() => run(complaining)).toThrow(/^[\w-]+: its own file has errors: circleci\/x$/);
  });

  it('notices a plan that is changed', () => {
    const toy = brokenToy((document, { plan }) => {
      Object.assign(plan, { name: 'changed' });
      return document;
    });
    expect(broken(() => toy())).toEqual({
      'changes nothing in the plan it is given': expect.stringContaining('the plan was changed'),
    });
  });

  it('notices a pipeline that does not compile', () => {
    const toy = defineProvider({
      ...toyDefinition,
      check: (document: ToyDocument) =>
        document.jobs.length > 3
          ? [{ code: 'toy/too-many', severity: 'error', message: 'too many jobs', hint: 'use fewer', path: [] }]
          : [],
    });
    expect(Object.keys(broken(() => toy()))).toContain(
      'compiles every scenario, or fails with exactly the errors that its limits explain',
    );
  });
});

function without(value: unknown, key: string): unknown {
  return JSON.parse(JSON.stringify(value, (name, part: unknown) => (name === key ? undefined : part)));
}
