import type { Diagnostic } from '@dtekit/core/provider';
import type { BitbucketCatalogArguments } from './catalog.js';
import type { CheckSubject } from './subject.js';

/** A rule about a document. */
export interface BitbucketRule {
  /** The code of its findings. */
  readonly code: keyof BitbucketCatalogArguments;
  /** Finds every place that breaks the rule. What it cannot know it stays silent about. */
  readonly check: (subject: CheckSubject) => readonly Diagnostic[];
}
