import type { CiConfig, CiConfigSettings } from '../nx/ci-config-file.js';
import { createDecoding, type Decoder, decode, flag, list, named, number, object, text } from '../source/decoder.js';
import type { SourceNode } from '../source/source-node.js';

interface LifecycleSection {
  readonly 'fail-after'?: number;
  readonly heartbeat?: boolean;
  readonly 'stop-after'?: readonly string[];
}

interface AiSection {
  readonly 'fix-tasks-patterns'?: readonly string[];
  readonly 'auto-apply-patterns'?: readonly string[];
}

interface DteSection {
  readonly 'enabled-by-default'?: boolean;
  readonly 'distribute-on'?: string;
  readonly 'assignment-rules'?: string;
}

interface NxAgentsSection {
  readonly 'with-env-vars'?: readonly string[];
}

interface Sections {
  readonly lifecycle?: LifecycleSection;
  readonly ai?: AiSection;
  readonly dte?: DteSection;
  readonly 'nx-agents'?: NxAgentsSection;
}

interface CiConfigFile extends Sections {
  readonly overrides?: ReadonlyMap<string, Sections>;
}

const texts = list(text);

const sections = {
  lifecycle: object<LifecycleSection>({ 'fail-after': number, heartbeat: flag, 'stop-after': texts }),
  ai: object<AiSection>({ 'fix-tasks-patterns': texts, 'auto-apply-patterns': texts }),
  dte: object<DteSection>({ 'enabled-by-default': flag, 'distribute-on': text, 'assignment-rules': text }),
  'nx-agents': object<NxAgentsSection>({ 'with-env-vars': texts }),
};

const ciConfigFile: Decoder<CiConfigFile> = object<CiConfigFile>({
  ...sections,
  overrides: named(object<Sections>(sections)),
});

/** Reads `.nx/ci-config.yaml`: the mirror of `ciConfigValue`. `undefined` where any part of it is not what it has to be. */
export function readCiConfig(root: SourceNode): CiConfig | undefined {
  const decoding = createDecoding();
  const file = decode(ciConfigFile, root, [], decoding);
  if (file === undefined || decoding.faults.length > 0) return undefined;
  const byEnvironment = [...(file.overrides ?? [])].map(([name, changes]) => [name, settingsOf(changes)] as const);
  return {
    ...settingsOf(file),
    ...(byEnvironment.length === 0 ? {} : { overrides: Object.fromEntries(byEnvironment) }),
  };
}

function settingsOf({ lifecycle = {}, ai = {}, dte = {}, 'nx-agents': nxAgents = {} }: Sections): CiConfigSettings {
  const { 'fail-after': failAfter, heartbeat, 'stop-after': stopAgentsAfter } = lifecycle;
  const { 'fix-tasks-patterns': fixTasks, 'auto-apply-patterns': autoApplyFixes } = ai;
  const { 'enabled-by-default': useDteByDefault, 'distribute-on': distributeOn } = dte;
  const { 'assignment-rules': assignmentRules } = dte;
  const { 'with-env-vars': withEnvVars } = nxAgents;
  return {
    ...(failAfter !== undefined && { stopAgentsOnFailure: failAfter > 0 }),
    ...(heartbeat !== undefined && { requireExplicitCompletion: !heartbeat }),
    ...(stopAgentsAfter !== undefined && { stopAgentsAfter }),
    ...(fixTasks !== undefined && { fixTasks }),
    ...(autoApplyFixes !== undefined && { autoApplyFixes }),
    ...(useDteByDefault !== undefined && { useDteByDefault }),
    ...(distributeOn !== undefined && { distributeOn }),
    ...(assignmentRules !== undefined && { assignmentRules }),
    ...(withEnvVars !== undefined && { withEnvVars }),
  };
}
