/** A version of Nx; what its text leaves out is 0. */
export interface NxVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** Whether it precedes the release of that number, as `23.0.0-beta.1` does. */
  readonly isPrerelease: boolean;
}

const versionText = /^v?(?<major>\d{1,9})(?:\.(?<minor>\d{1,9}))?(?:\.(?<patch>\d{1,9}))?(?<prerelease>-[\w.-]+)?$/;

/** Reads `22.1.0`, `22.1`, `22` or `23.0.0-beta.1`; `undefined` for anything else, ranges included. */
export function parseNxVersion(text: string): NxVersion | undefined {
  const parts = versionText.exec(text)?.groups;
  if (parts === undefined) {
    return undefined;
  }
  const { major, minor = 0, patch = 0, prerelease } = parts;
  return {
    major: Number(major),
    minor: Number(minor),
    patch: Number(patch),
    isPrerelease: prerelease !== undefined,
  };
}

/** Below zero when `left` is older than `right`, above when newer. Prereleases of one number count as equal. */
export function compareNxVersions(left: NxVersion, right: NxVersion): number {
  return (
    left.major - right.major ||
    left.minor - right.minor ||
    left.patch - right.patch ||
    Number(right.isPrerelease) - Number(left.isPrerelease)
  );
}
