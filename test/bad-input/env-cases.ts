import { type BadPipeline, pipelineWith } from './bad-pipeline.js';

/** Pipelines with wrong variables, with secrets written out, and with texts that no file can carry. */
export const envCases: readonly BadPipeline[] = [
  {
    what: 'names of variables that no shell can read',
    input: pipelineWith({
      env: { 'MY-VAR': 'x', '2ND': 'x', TOKEN_FROM: { kind: 'secret', variable: 'MY TOKEN' } },
      services: [{ name: 'db', image: 'postgres:17', env: { 'A B': 'x' } }],
    }),
    findings: [
      {
        code: 'model/invalid-env-name',
        path: 'env["MY-VAR"]',
        message: '`MY-VAR` cannot be the name of an environment variable',
        hint: 'use letters, digits and `_`, and no digit in front',
      },
      {
        code: 'model/invalid-env-name',
        path: 'env["2ND"]',
        message: '`2ND` cannot be the name of an environment variable',
        hint: 'use letters, digits and `_`, and no digit in front',
      },
      {
        code: 'model/invalid-env-name',
        path: 'env.TOKEN_FROM.variable',
        message: '`MY TOKEN` cannot be the name of an environment variable',
        hint: 'use letters, digits and `_`, and no digit in front',
      },
      {
        code: 'model/invalid-env-name',
        path: 'services[0].env["A B"]',
        message: '`A B` cannot be the name of an environment variable',
        hint: 'use letters, digits and `_`, and no digit in front',
      },
    ],
  },
  {
    what: 'values that are neither text nor number, without showing them',
    input: pipelineWith({
      env: {
        CI: true,
        LIST: ['hush'],
        NESTED: { password: 'hush' },
        KIND: { kind: 'hush' },
        EXTRA: { kind: 'secret', value: 'hush' },
      },
    }),
    findings: [
      {
        code: 'model/wrong-type',
        path: 'env.CI',
        message: 'expected text, a number, `secret()`, `expression(…)` or `byProvider({ … })`, got a boolean',
        hint: 'put it in quotes',
      },
      {
        code: 'model/wrong-type',
        path: 'env.LIST',
        message: 'expected text, a number, `secret()`, `expression(…)` or `byProvider({ … })`, got a list',
        hint: 'give text, a number, `secret()`, `expression(…)` or `byProvider({ … })`',
      },
      {
        code: 'model/wrong-type',
        path: 'env.NESTED',
        message: 'expected text, a number, `secret()`, `expression(…)` or `byProvider({ … })`, got an object',
        hint: 'put values by provider into `byProvider({ … })`',
      },
      {
        code: 'model/wrong-value',
        path: 'env.KIND.kind',
        message: 'expected `secret`, `expression` or `by-provider`, got a text',
        hint: 'use `secret`, `expression` or `by-provider`',
      },
      {
        code: 'model/unknown-key',
        path: 'env.EXTRA.value',
        message: 'unknown key `value`',
        hint: 'remove it, or use one of `kind`, `variable` or `context`',
      },
    ],
  },
  {
    what: 'the switch that turns Nx Cloud off',
    input: pipelineWith({ env: { NX_NO_CLOUD: 'true' }, agents: { count: 1, env: { NX_NO_CLOUD: 1 } } }),
    findings: [
      {
        code: 'model/forbidden-env',
        path: 'agents.env.NX_NO_CLOUD',
        message: '`NX_NO_CLOUD` turns distributed execution off',
        hint: 'remove `NX_NO_CLOUD`; for one task that must not be distributed, use `agents: false` on its command',
      },
      {
        code: 'model/forbidden-env',
        path: 'env.NX_NO_CLOUD',
        message: '`NX_NO_CLOUD` turns distributed execution off',
        hint: 'remove `NX_NO_CLOUD`; for one task that must not be distributed, use `agents: false` on its command',
      },
    ],
  },
  {
    what: 'an access token given as text',
    input: pipelineWith({ env: { NX_CLOUD_ACCESS_TOKEN: 'hush' } }),
    findings: [
      {
        code: 'model/secret-as-text',
        path: 'env.NX_CLOUD_ACCESS_TOKEN',
        message: 'the secret `NX_CLOUD_ACCESS_TOKEN` is given as text',
        hint: "write `env: { NX_CLOUD_ACCESS_TOKEN: secret() }`, keep the value in the provider's settings, and replace one that was committed",
      },
    ],
  },
  {
    what: 'secrets by their names',
    input: pipelineWith({
      coordinator: {
        env: {
          NPM_TOKEN: 'hush',
          DB_PASSWORD: 'hush',
          DEPLOY_PRIVATE_KEY: 'hush',
          MAPS_API_KEY: { kind: 'by-provider', values: { gitlab: 'hush' } },
        },
      },
    }),
    findings: [
      {
        code: 'model/secret-as-text',
        path: 'coordinator.env.NPM_TOKEN',
        message: 'the secret `NPM_TOKEN` is given as text',
        hint: "write `env: { NPM_TOKEN: secret() }`, keep the value in the provider's settings, and replace one that was committed",
      },
      {
        code: 'model/secret-as-text',
        path: 'coordinator.env.DB_PASSWORD',
        message: 'the secret `DB_PASSWORD` is given as text',
        hint: "write `env: { DB_PASSWORD: secret() }`, keep the value in the provider's settings, and replace one that was committed",
      },
      {
        code: 'model/secret-as-text',
        path: 'coordinator.env.DEPLOY_PRIVATE_KEY',
        message: 'the secret `DEPLOY_PRIVATE_KEY` is given as text',
        hint: "write `env: { DEPLOY_PRIVATE_KEY: secret() }`, keep the value in the provider's settings, and replace one that was committed",
      },
      {
        code: 'model/secret-as-text',
        path: 'coordinator.env.MAPS_API_KEY.values.gitlab',
        message: 'the secret `MAPS_API_KEY` is given as text',
        hint: "write `env: { MAPS_API_KEY: secret() }`, keep the value in the provider's settings, and replace one that was committed",
      },
    ],
  },
  {
    what: 'tokens by their look, in commands too',
    input: pipelineWith({
      env: { REGISTRY: `//host/:_authToken=npm_${'a'.repeat(36)}` },
      setup: [`git clone https://x:glpat-${'b'.repeat(20)}@host/x.git`],
      packageManager: `ghp_${'c'.repeat(36)}`,
    }),
    findings: [
      {
        code: 'model/secret-as-text',
        path: 'env.REGISTRY',
        message: 'the secret `REGISTRY` is given as text',
        hint: "write `env: { REGISTRY: secret() }`, keep the value in the provider's settings, and replace one that was committed",
      },
      {
        code: 'model/secret-as-text',
        path: 'setup[0]',
        message: 'a text contains what looks like a token',
        hint: "write `env: { NAME: secret() }`, keep the value in the provider's settings, and replace one that was committed",
      },
      {
        code: 'model/wrong-value',
        path: 'packageManager',
        message: 'expected `npm`, `pnpm`, `yarn` or `bun`, got a text',
        hint: 'use `npm`, `pnpm`, `yarn` or `bun`',
      },
    ],
  },
  {
    what: 'a NUL and half of a character',
    input: pipelineWith({ setup: ['echo \0'], env: { TEXT: 'ab\ud800' }, overrides: { gitlab: { 'k\0': 1 } } }),
    findings: [
      {
        code: 'model/unwritable-character',
        path: 'setup[0]',
        message: 'contains U+0000 (NUL) at position 6',
        hint: 'remove the character',
      },
      {
        code: 'model/unwritable-character',
        path: 'env.TEXT',
        message: 'contains U+D800 (half of a surrogate pair) at position 3',
        hint: 'remove the character',
      },
      {
        code: 'model/unwritable-character',
        path: 'overrides.gitlab["k\\u0000"]',
        message: 'contains U+0000 (NUL) at position 2',
        hint: 'remove the character',
      },
    ],
  },
];
