import { type Diagnostic, diagnose, didYouMean } from '@dtekit/core/provider';
import { describeNode, type ShapeFault, type SourceMapping } from '@dtekit/core/reader';
import { gitlabCatalog } from '../check/catalog.js';
import { referencePath } from './reference.js';

/** What GitLab says to a value that is not what it has to be. */
export function diagnoseFault({ path, expected, node }: ShapeFault, root: SourceMapping): Diagnostic {
  const reference = referencePath(node);
  if (reference !== undefined) {
    const [first = ''] = reference;
    const suggestion = root.entries.has(first) ? undefined : didYouMean(first, [...root.entries.keys()]);
    return diagnose(gitlabCatalog, 'gitlab/undefined-reference', { reference, suggestion }, { path });
  }
  if (isScriptLine({ path, node, expected })) {
    return diagnose(gitlabCatalog, 'gitlab/line-is-no-text', { found: describeNode(node) }, { path });
  }
  return diagnose(gitlabCatalog, 'gitlab/wrong-shape', { place: path, expected, found: describeNode(node) }, { path });
}

const scriptKeys: ReadonlySet<string> = new Set(['before_script', 'script', 'after_script']);

/** `- echo: x`, which has become a mapping, or an entry without text. */
function isScriptLine({ path, node }: ShapeFault): boolean {
  const key = path.length > 2 ? path[1] : path[0];
  return typeof path.at(-1) === 'number' && scriptKeys.has(String(key)) && node.kind !== 'sequence';
}
