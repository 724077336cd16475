import type { StartCiRunOptions } from './start-ci-run.js';

/** Where the file is, from the root of the workspace. */
export const ciConfigPath = '.nx/ci-config.yaml';

/** The settings of a CI run that `.nx/ci-config.yaml` can hold: the fields of `start-ci-run` that have a place in it. */
export interface CiConfigSettings
  extends Pick<
    StartCiRunOptions,
    | 'distributeOn'
    | 'assignmentRules'
    | 'stopAgentsAfter'
    | 'stopAgentsOnFailure'
    | 'requireExplicitCompletion'
    | 'useDteByDefault'
    | 'withEnvVars'
    | 'fixTasks'
    | 'autoApplyFixes'
  > {}

/** What the file says: settings of every run, and what is different in some execution environments. */
export interface CiConfig extends CiConfigSettings {
  /** By the value of `NX_CI_EXECUTION_ENV`. A setting that is left out is that of every run. Default: none. */
  readonly overrides?: Readonly<Record<string, CiConfigSettings>>;
}

/**
 * The sections of the file, with the keys that Nx Cloud reads.
 *
 * @see https://nx.dev/docs/reference/nx-cloud/ci-config
 */
export type CiConfigSections = {
  readonly lifecycle?: {
    /** Failures after which the run stops; 0 is never. */
    readonly 'fail-after'?: number;
    readonly heartbeat?: boolean;
    readonly 'stop-after'?: readonly string[];
  };
  readonly ai?: {
    readonly 'fix-tasks-patterns'?: readonly string[];
    readonly 'auto-apply-patterns'?: readonly string[];
  };
  readonly dte?: {
    readonly 'enabled-by-default'?: boolean;
    readonly 'distribute-on'?: string;
    readonly 'assignment-rules'?: string;
  };
  readonly 'nx-agents'?: {
    readonly 'with-env-vars'?: readonly string[];
  };
};

/** The content of the file. */
export type CiConfigValue = CiConfigSections & {
  readonly overrides?: Readonly<Record<string, CiConfigSections>>;
};

/**
 * The content of `.nx/ci-config.yaml`. Flags and keys correspond as in Nx's own guide.
 *
 * @see https://nx.dev/docs/kb/migrate-to-ci-config
 */
export function ciConfigValue({ overrides, ...settings }: CiConfig): CiConfigValue {
  const byEnvironment = Object.entries(overrides ?? {}).map(([name, changes]) => [name, sectionsOf(changes)] as const);
  return {
    ...sectionsOf(settings),
    ...(byEnvironment.length > 0 && { overrides: Object.fromEntries(byEnvironment) }),
  };
}

function sectionsOf(settings: CiConfigSettings): CiConfigSections {
  const { stopAgentsOnFailure, requireExplicitCompletion, stopAgentsAfter, withEnvVars } = settings;
  const { fixTasks, autoApplyFixes, useDteByDefault, distributeOn, assignmentRules } = settings;
  const lifecycle = {
    ...(stopAgentsOnFailure !== undefined && { 'fail-after': stopAgentsOnFailure ? 1 : 0 }),
    ...(requireExplicitCompletion !== undefined && { heartbeat: !requireExplicitCompletion }),
    ...(stopAgentsAfter !== undefined && { 'stop-after': stopAgentsAfter }),
  };
  const ai = {
    ...(fixTasks !== undefined && { 'fix-tasks-patterns': fixTasks }),
    ...(autoApplyFixes !== undefined && { 'auto-apply-patterns': autoApplyFixes }),
  };
  const dte = {
    ...(useDteByDefault !== undefined && { 'enabled-by-default': useDteByDefault }),
    ...(distributeOn !== undefined && { 'distribute-on': distributeOn }),
    ...(assignmentRules !== undefined && { 'assignment-rules': assignmentRules }),
  };
  return {
    ...(hasKeys(lifecycle) && { lifecycle }),
    ...(hasKeys(ai) && { ai }),
    ...(hasKeys(dte) && { dte }),
    ...(withEnvVars !== undefined && { 'nx-agents': { 'with-env-vars': withEnvVars } }),
  };
}

function hasKeys(section: object): boolean {
  return Object.keys(section).length > 0;
}
