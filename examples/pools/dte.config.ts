import { bitbucket } from '@dtekit/bitbucket';
import { circleci } from '@dtekit/circleci';
import { affected, defineConfig, definePipeline, pool, secret } from '@dtekit/core';
import { gitlab } from '@dtekit/gitlab';

/** What a platform team might share: pools as plain values. */
const small = pool({ label: 'small', count: 3, parallel: 4 });
const large = pool({ label: 'large', count: 2, parallel: 1, machine: { size: 'large' } });

/** Two labelled pools: end-to-end tests alone on big machines, everything else four at a time on small ones. */
const pipeline = definePipeline({
  name: 'ci',
  image: 'node:22',
  packageManager: { name: 'pnpm', version: '9.15.0' },
  env: { NX_CLOUD_ACCESS_TOKEN: secret() },
  commands: [affected({ targets: ['lint', 'test', 'build', 'e2e-ci'] })],
  agents: [small, large],
  nx: {
    assignmentRules: [
      { targets: ['e2e-ci*'], runOn: [{ agent: 'large' }] },
      { targets: ['lint', 'test', 'build'], runOn: [{ agent: 'small' }] },
    ],
  },
});

export default defineConfig({ pipeline, targets: [circleci(), gitlab(), bitbucket()] });
