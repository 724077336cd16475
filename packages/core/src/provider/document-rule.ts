import type { Diagnostic } from '../diagnostics/diagnostic.js';

/**
 * A rule about a provider's own limits and logic: finds every place in a document that breaks it, and is silent about what
 * it cannot know. The paths of its findings are paths in the document. `Subject` is the document as the rules of a provider
 * look at it.
 */
export type DocumentRule<Subject> = (subject: Subject) => readonly Diagnostic[];
