import { formatPath, type Path } from '@dtekit/core';
import { describeChange, type PlanChange, type SideNames } from '@dtekit/core/reader';

/** The differences for programs: stable keys in a stable order. */
export function formatDiffJson(changes: readonly PlanChange[], sides: SideNames): string {
  const value = { version: 1, ...sides, changes: changes.map((change) => changeValue(change, sides)) };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function changeValue(change: PlanChange, sides: SideNames): object {
  const { what, kind, name, of, before, after, unknownIn, subjects } = change;
  const words = describeChange(change, sides);
  return {
    words,
    what,
    kind,
    name,
    of,
    before,
    after,
    unknownIn,
    subjects: subjects.map(({ part, name: job, left, right }) => ({
      part,
      name: job,
      left: pathValue(left),
      right: pathValue(right),
    })),
  };
}

function pathValue(path: Path | null): string | null {
  return path === null ? null : formatPath(path);
}
