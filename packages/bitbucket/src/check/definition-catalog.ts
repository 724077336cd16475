import type { Catalog } from '@dtekit/core/provider';

const services = 'https://support.atlassian.com/bitbucket-cloud/docs/databases-and-service-containers/';
const caches = 'https://support.atlassian.com/bitbucket-cloud/docs/cache-dependencies/';

interface UndefinedName {
  readonly step: string;
  readonly name: string;
  /** The defined name that comes closest. */
  readonly suggestion: string | undefined;
}

/** What the messages about services and caches need. */
export interface DefinitionCatalogArguments {
  readonly 'bitbucket/undefined-service': UndefinedName;
  readonly 'bitbucket/undefined-cache': UndefinedName;
  readonly 'bitbucket/too-many-services': { readonly step: string; readonly count: number };
  readonly 'bitbucket/service-reference': { readonly service: string; readonly variable: string };
  readonly 'bitbucket/service-memory-minimum': { readonly service: string; readonly megabytes: number };
  readonly 'bitbucket/service-memory': {
    readonly step: string;
    readonly servicesMegabytes: number;
    readonly stepMegabytes: number;
  };
  readonly 'bitbucket/cache-key-files': { readonly cache: string };
}

/** The codes about services and caches. */
export const definitionCatalog: Catalog<DefinitionCatalogArguments> = {
  'bitbucket/undefined-service': {
    severity: 'error',
    summary: 'A service that is not defined',
    why: 'A step names services of `definitions.services`; only `docker` is there without being defined. The published schema does not look whether a name exists.',
    sources: [services],
    message: ({ step, name }) => `step \`${step}\` uses the service \`${name}\`, which is not defined`,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'define it under `definitions.services`' : `write \`${suggestion}\``,
  },
  'bitbucket/undefined-cache': {
    severity: 'warning',
    summary: 'A cache that is neither defined nor predefined',
    why: 'A step names caches of `definitions.caches` or predefined ones. A warning, because Bitbucket may predefine more than its documentation lists.',
    sources: [caches],
    message: ({ step, name }) => `step \`${step}\` uses the cache \`${name}\`, which is not defined`,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'define it under `definitions.caches`' : `write \`${suggestion}\``,
  },
  'bitbucket/too-many-services': {
    severity: 'error',
    summary: 'More than five services in a step',
    why: 'Bitbucket runs at most five service containers beside a step.',
    sources: [services],
    message: ({ step, count }) => `step \`${step}\` has ${count} services, and Bitbucket runs at most 5`,
    hint: () => 'start the smaller ones with Docker inside of the step',
  },
  'bitbucket/service-reference': {
    severity: 'error',
    summary: 'A text for a service that Bitbucket takes for a variable',
    why: 'Bitbucket puts its own variables in for `$NAME` in the variables of a service, and documents no way to write a literal `$` before a name. The service would get another value than the pipeline says.',
    sources: [services],
    message: ({ service, variable }) =>
      `the text of \`${variable}\` for service \`${service}\` has a \`$\` before a name, which Bitbucket replaces`,
    hint: () =>
      'choose another value; a variable of Bitbucket can be named in `overrides.bitbucket.definitions.services`',
  },
  'bitbucket/service-memory-minimum': {
    severity: 'error',
    summary: 'A service with less than 128 megabytes',
    why: 'Bitbucket gives a service 1024 megabytes unless told otherwise, and at least 128.',
    sources: [services],
    message: ({ service, megabytes }) => `service \`${service}\` gets ${megabytes} megabytes, and the minimum is 128`,
    hint: () => 'raise its `memory` to 128 or more',
  },
  'bitbucket/service-memory': {
    severity: 'error',
    summary: 'Services that leave their step too little memory',
    why: 'Services take their memory, 1024 megabytes each unless told otherwise, from the step, which needs 1024 megabytes itself. Otherwise it does not start: "A step does not have the minimum resources needed to run".',
    sources: [services],
    message: ({ step, servicesMegabytes, stepMegabytes }) =>
      `the services of step \`${step}\` take ${servicesMegabytes} of its ${stepMegabytes} megabytes, and the step needs 1024`,
    hint: () => 'lower the `memory` of the services or use a larger `size`',
  },
  'bitbucket/cache-key-files': {
    severity: 'error',
    summary: 'A cache key without files',
    why: 'The key of a cache is the content of its files; a key without files is refused.',
    sources: [caches],
    message: ({ cache }) => `the key of cache \`${cache}\` names no files`,
    hint: () => 'name at least one file under `key.files`, or leave out `key`',
  },
};
