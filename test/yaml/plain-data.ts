import { isDecorated, type YamlValue, yamlDecoration } from '../../packages/core/src/yaml/yaml-value.js';

/**
 * What a reader should make of `value`: `Map`s, arrays and scalars; aliases resolved, comments gone, `-0` as `0`.
 */
export function plainData(value: YamlValue, anchors: Map<string, unknown> = new Map()): unknown {
  if (typeof value === 'number') return value + 0;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map) return new Map([...value].map(([key, member]) => [key, plainData(member, anchors)]));
  if (Array.isArray(value)) return value.map((item) => plainData(item, anchors));
  if (!isDecorated(value)) {
    const members = Object.entries(value).flatMap(([key, member]) =>
      member === undefined ? [] : [[key, member] as const],
    );
    return plainData(new Map(members), anchors);
  }
  switch (value[yamlDecoration]) {
    case 'commented':
      return plainData(value.value, anchors);
    case 'inline':
      return plainData(value.items, anchors);
    case 'alias':
      return anchors.get(value.name);
    case 'anchored': {
      const data = plainData(value.value, anchors);
      anchors.set(value.name, data);
      return data;
    }
    case 'gitlab-reference':
      throw new Error('Only GitLab resolves its references.');
  }
}
