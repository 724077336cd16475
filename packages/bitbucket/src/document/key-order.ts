/** The keys of a file, in the order they are written. Shared steps must come before the pipelines that repeat them. */
export const rootKeys: readonly string[] = [
  'image',
  'options',
  'clone',
  'export',
  'labels',
  'definitions',
  'triggers',
  'pipelines',
];

/** The keys of `options`, in order. */
export const optionKeys: readonly string[] = ['docker', 'runtime', 'size', 'runs-on', 'max-time'];

/** The keys of `definitions`, in order. `steps` comes before everything that may repeat a shared step. */
export const definitionKeys: readonly string[] = ['services', 'caches', 'imports', 'steps', 'pipelines'];

/** The keys of `pipelines`, in order. */
export const sectionKeys: readonly string[] = ['default', 'branches', 'pull-requests', 'tags', 'custom'];

/** The keys of a step, in order: what it is and where it runs, what it has at hand, what it does. */
export const stepKeys: readonly string[] = [
  'name',
  'type',
  'custom',
  'input-variables',
  'image',
  'runtime',
  'size',
  'runs-on',
  'max-time',
  'fail-fast',
  'trigger',
  'condition',
  'deployment',
  'environment',
  'concurrency-group',
  'oidc',
  'auth',
  'clone',
  'services',
  'caches',
  'artifacts',
  'script',
  'after-script',
  'output-variables',
  'on-fail',
];
