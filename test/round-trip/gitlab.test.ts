import { roundTrip, scenarios } from '@dtekit/core/testing';
import { gitlab } from '@dtekit/gitlab';
import { gitlabReader } from '@dtekit/gitlab/reader';
import { describe, expect, it } from 'vitest';
import { describeRoundTrip } from './describe-round-trip.js';

const included = { as: 'include', path: 'ci/dte.gitlab-ci.yml' } as const;

describeRoundTrip(gitlabReader, [
  { name: 'parallel agents', target: gitlab(), least: 90 },
  { name: 'agents that extend', target: gitlab({ fanOut: 'extends' }), least: 90 },
  { name: 'another stage', target: gitlab({ stage: 'nx' }), least: 90 },
  { name: 'a file to include', target: gitlab(included), least: 90 },
  {
    name: 'a file to include, with agents that extend',
    target: gitlab({ ...included, fanOut: 'extends' }),
    least: 90,
  },
  {
    // Pipelines whose jobs have other names than the usual ones have no place for these bodies.
    name: 'bodies in hidden jobs',
    target: gitlab({ templates: { main: '.base-pipeline', agent: '.dte-agent' } }),
    least: 5,
    isPicky: true,
  },
]);

describe("a file of the project's own", () => {
  it.each(scenarios)('leaves nothing unknown: $name', ({ input }) => {
    const { plan } = roundTrip({ input, target: gitlab(), reader: gitlabReader })?.checked ?? {};
    expect(plan?.jobs.flatMap(({ unknown = [] }) => unknown)).toEqual([]);
  });
});
