import type { Severity } from '../diagnostics/diagnostic.js';

/** What a pipeline may ask of a provider. */
export type Feature =
  | 'silence-timeout'
  | 'total-timeout'
  | 'retries'
  | 'interruptible'
  | 'rerun-guard'
  | 'services'
  | 'machine-size'
  | 'self-hosted-runner'
  | 'cache'
  | 'artifacts'
  | 'artifact-expiry'
  | 'secret-context'
  | 'pull-request-trigger'
  | 'branch-trigger'
  | 'manual-trigger'
  | 'schedule-trigger';

/** How well a provider does what is asked of it. */
export type Support = 'native' | 'emulated' | 'unsupported';

/** A provider's answer for one feature. */
export type Capability = NativeCapability | EmulatedCapability | UnsupportedCapability;

/** The provider has it. */
export interface NativeCapability {
  /** Discriminates `Capability`. */
  readonly support: 'native';
}

/** The provider lacks it, and something else in the file has the same effect or nearly so. */
export interface EmulatedCapability {
  /** Discriminates `Capability`. */
  readonly support: 'emulated';
  /** What is emitted instead and how it differs. Lower case, no full stop. */
  readonly instead: string;
}

/** The provider lacks it and nothing in a file can replace it. */
export interface UnsupportedCapability {
  /** Discriminates `Capability`. */
  readonly support: 'unsupported';
  /** What the file holds instead, or what to do outside of it. Lower case, no full stop. */
  readonly instead: string;
  /** Weight of the loss. Default: `warning`. */
  readonly severity?: Severity;
}

/** A provider's answers for all features. */
export type Capabilities = Readonly<Record<Feature, Capability>>;
