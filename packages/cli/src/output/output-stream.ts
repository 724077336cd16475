/** Where a command prints to: the part of a writable stream that is used. `process.stdout` is one. */
export interface OutputStream {
  /** Takes text; what it returns is ignored. */
  write(text: string): unknown;
  /** Whether a person watches. Decides about colours, unless they are asked for or forbidden. Default: no. */
  readonly isTTY?: boolean;
}
