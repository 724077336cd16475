import { expect, it } from 'vitest';
import { jobWith, subjectWith } from '../document-fixture.js';
import { checkResourceClasses } from './resource-classes.js';

function check(resourceClass: string) {
  return checkResourceClasses(subjectWith({ jobs: { main: jobWith({ resource_class: resourceClass }) } }));
}

it.each(['small', 'medium+', '2xlarge+', 'large.gen2', 'arm.large', 'acme/my-runner_1', '<< parameters.size >>'])(
  'the resource class %s passes',
  (resourceClass) => {
    expect(check(resourceClass)).toEqual([]);
  },
);

it.each(['', 'very large', 'acme/linux/big', '-large'])('the resource class `%s` is an error', (value) => {
  expect(check(value)).toEqual([
    {
      code: 'circleci/invalid-resource-class',
      severity: 'error',
      message: `the job \`main\` has the resource class \`${value}\``,
      hint: 'use a name such as `large`, or `namespace/runner`',
      path: ['jobs', 'main', 'resource_class'],
    },
  ]);
});
