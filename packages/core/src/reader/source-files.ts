import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type ReadYaml, readYaml } from '../source/read-yaml.js';
import type { SourceFile } from '../source/source-file.js';

/** The YAML files of one check: the one that is checked and those that it includes, each read once. */
export class SourceFiles {
  readonly #readText: (path: string) => string | undefined;
  readonly #read = new Map<string, ReadYaml | undefined>();

  /** `readText` gives the text of a file by its path from the root; `undefined` where it is not to be had. */
  constructor(readText: (path: string) => string | undefined) {
    this.#readText = readText;
  }

  /** Reads a file whose text is at hand. */
  add(path: string, text: string): SourceFile {
    const read = readYaml(path, text);
    this.#read.set(path, read);
    return read.file;
  }

  /** Reads a file of the repository. */
  open(path: string): SourceFile | undefined {
    if (this.#read.has(path)) return this.#read.get(path)?.file;
    const text = this.#readText(path);
    if (text !== undefined) return this.add(path, text);
    this.#read.set(path, undefined);
    return undefined;
  }

  /** The files that were read. */
  get files(): readonly SourceFile[] {
    return this.#found.map(({ file }) => file);
  }

  /** What is wrong with their YAML. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#found.flatMap(({ diagnostics }) => diagnostics);
  }

  get #found(): readonly ReadYaml[] {
    return [...this.#read.values()].filter((read) => read !== undefined);
  }
}
