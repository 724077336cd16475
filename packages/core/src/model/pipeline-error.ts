import { type Diagnostic, formatPath } from '../diagnostics/diagnostic.js';

/** Known to every copy of this package, also when a program has loaded two. */
const marker = Symbol.for('dtekit.PipelineError');

/** Thrown by `definePipeline`: carries everything that is wrong with the pipeline. Its message lists it for people. */
export class PipelineError extends Error {
  static {
    PipelineError.prototype.name = 'PipelineError';
  }

  readonly #diagnostics: readonly Diagnostic[];

  /** The error for these diagnostics. */
  constructor(diagnostics: readonly Diagnostic[]) {
    super(describe(diagnostics));
    this.#diagnostics = diagnostics;
    Object.defineProperty(this, marker, { value: true });
  }

  /** Whether a caught value is such an error, also one of another copy of this package. */
  static isInstance(value: unknown): value is PipelineError {
    return value instanceof Error && marker in value;
  }

  /** What is wrong, in the order of the pipeline. Not a property of its own, so that Node does not print it again. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }
}

/** `2 problems in the pipeline`, then each with its place, its code and its hint. */
function describe(diagnostics: readonly Diagnostic[]): string {
  const count = diagnostics.length === 1 ? '1 problem' : `${diagnostics.length} problems`;
  return [`${count} in the pipeline`, ...diagnostics.map(describeOne)].join('\n\n');
}

function describeOne({ severity, code, path, message, hint }: Diagnostic): string {
  const indented = (text: string) => `  ${text}`;
  return [`${formatPath(path)}: ${message}`, `  hint: ${hint}`, `  (${severity} ${code})`].map(indented).join('\n');
}
