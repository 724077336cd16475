import { gitlabReference } from '@dtekit/core/provider';
import { type Decoder, resolveAlias, type SourceNode } from '@dtekit/core/reader';
import type { GitLabReference } from '../document/reference.js';

/** The tag of a reference. https://docs.gitlab.com/ci/yaml/yaml_optimization/#reference-tags */
const referenceTag = '!reference';

/** A reference that could not be resolved in the file. */
export const reference: Decoder<GitLabReference> = {
  expected: 'a reference',
  accepts: (node) => referencePath(node) !== undefined,
  read: (node) => {
    const path = referencePath(node);
    return path === undefined ? undefined : gitlabReference(path);
  },
};

/** What a decoder reads, but for references: these are lists to YAML, and something else to GitLab. */
export function noReference<Value>(decoder: Decoder<Value>): Decoder<Value> {
  return { ...decoder, accepts: (node) => !isTagged(node) && decoder.accepts(node) };
}

/** The keys that a reference names; `undefined` for other values. */
export function referencePath(node: SourceNode): readonly string[] | undefined {
  if (!isTagged(node) || node.kind !== 'sequence' || node.items.length === 0) return undefined;
  const keys = node.items.map(resolveAlias).flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
  return keys.length === node.items.length ? keys : undefined;
}

function isTagged(node: SourceNode): node is Exclude<SourceNode, { readonly kind: 'alias' }> {
  return node.kind !== 'alias' && node.tag === referenceTag;
}
