import type { PipelineInput } from '../model/pipeline.js';
import { type Code, callCode, textCode } from './code.js';
import { orderedInput } from './ordered-input.js';
import { type CommentsAt, codeOf, namesCalledIn } from './pipeline-code.js';
import { printCode } from './print-code.js';
import { stringLiteral } from './string-literal.js';

/** The target that an imported pipeline is compiled for. */
export interface ImportTarget {
  /** The package that brings it, e.g. `@dtekit/gitlab`. */
  readonly module: string;
  /** The function that makes it, e.g. `gitlab`. */
  readonly name: string;
  /** Its options. Default: none. */
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}

/** The text of a `dte.config.ts` for a pipeline and a target. */
export function configText(
  input: PipelineInput,
  target: ImportTarget,
  remarks: readonly string[],
  commentsAt: CommentsAt,
): string {
  const pipeline = callCode('definePipeline', opened(codeOf(orderedInput(input), [], commentsAt)));
  const config = callCode('defineConfig', {
    kind: 'object',
    members: [
      { key: 'pipeline', value: textCode('pipeline'), comments: [] },
      { key: 'targets', value: { kind: 'list', items: [{ value: targetCode(target), comments: [] }] }, comments: [] },
    ],
  });
  const builders = [...namesCalledIn(pipeline), 'defineConfig'].sort();
  return [
    ...importLines([
      { module: '@dtekit/core', names: builders },
      { module: target.module, names: [target.name] },
    ]),
    '',
    ...docComment(remarks),
    statement('const pipeline = ', pipeline),
    '',
    statement('export default ', config),
    '',
  ].join('\n');
}

function opened(code: Code): Code {
  return code.kind === 'object' ? { ...code, isOpen: true } : code;
}

function targetCode({ name, options = {} }: ImportTarget): Code {
  const isPlain = Object.keys(options).length === 0;
  return isPlain
    ? callCode(name)
    : callCode(
        name,
        codeOf(options, [], () => []),
      );
}

function statement(start: string, code: Code): string {
  return `${start}${printCode(code, { indent: 0, taken: start.length + 1 })};`;
}

function importLines(
  imports: readonly { readonly module: string; readonly names: readonly string[] }[],
): readonly string[] {
  const sorted = [...imports].sort((left, right) => (left.module < right.module ? -1 : 1));
  return sorted.map(({ module, names }) => {
    const line = `import { ${names.join(', ')} } from ${stringLiteral(module)};`;
    const lines = ['import {', ...names.map((name) => `  ${name},`), `} from ${stringLiteral(module)};`];
    return line.length <= 120 ? line : lines.join('\n');
  });
}

function docComment(lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  return ['/**', ...lines.map((line) => ` * ${line.replaceAll('*/', '* /')}`), ' */'];
}
