import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** A message names no more jobs than that. */
const mostNamed = 5;

/** Finds `only` and `except`, once for the whole file. */
export function checkDeprecatedOnly({ sections }: CheckSubject): readonly Diagnostic[] {
  const found = sections.flatMap(({ name, job }) =>
    (['only', 'except'] as const).filter((key) => job[key] !== undefined).map((key) => ({ name, key })),
  );
  const [first, ...others] = found;
  if (first === undefined) return [];
  const names = [...new Set(found.map(({ name }) => name))].slice(0, mostNamed);
  const related = others.map(({ name, key }) => ({ message: 'and here', path: [name, key] }));
  const place = { path: [first.name, first.key], ...(related.length === 0 ? {} : { related }) };
  return [diagnose(gitlabCatalog, 'gitlab/deprecated-only', { sections: names }, place)];
}
