import { type Compilation, compile } from '../../compile/compile.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { definePipeline } from '../../model/define-pipeline.js';
import type { PipelineInput } from '../../model/pipeline.js';
import type { Scenario } from '../scenarios/scenario.js';
import { scenarios } from '../scenarios/scenarios.js';
import { expectThat } from './expectation.js';
import type { ConformanceSubject } from './subject.js';

/** A pipeline compiled for the provider under test. */
export interface Compiled extends Compilation {
  /** Text of the provider's own file. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles a pipeline and fails the clause where that is not possible. */
export function compileFor(subject: ConformanceSubject, input: PipelineInput, what: string): Compiled {
  const outcome = compile(definePipeline(input), subject.createTarget());
  expectThat(outcome.ok, `${what} does not compile: ${outcome.diagnostics.map(({ message }) => message).join('; ')}`);
  const [file] = outcome.value.files;
  expectThat(file !== undefined, `${what} compiles to no file`);
  return { ...outcome.value, text: file.text, diagnostics: outcome.diagnostics };
}

/** The scenarios that this provider has no excuse for. */
export function scenariosFor({ createTarget }: Pick<ConformanceSubject, 'createTarget'>): readonly Scenario[] {
  const { id } = createTarget().provider;
  return scenarios.filter((scenario) => scenario.errors?.[id] === undefined);
}
