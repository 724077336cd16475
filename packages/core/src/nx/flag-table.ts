/** What a flag's value may be, and how it is written. */
export type FlagKind = 'text' | 'list' | 'words' | 'number' | 'text-or-number' | 'switch' | 'mark';

interface ValueOfKind {
  /** `--base=main`. */
  readonly text: string;
  /** `--stop-agents-after=lint,test`. */
  readonly list: readonly string[];
  /** A list that may also be given as several words, as in `-t lint test`, and more than once. */
  readonly words: readonly string[];
  /** `--agent-count=3`. */
  readonly number: number;
  /** `--parallel=3`, `--parallel=50%`; bare, it is the text `true`. */
  readonly 'text-or-number': number | string;
  /** `--force`, `--force=false` or `--no-force`. */
  readonly switch: boolean;
  /** A flag that is there or not. */
  readonly mark: true;
}

/** A value that a flag of any kind may have. */
export type FlagValue = ValueOfKind[FlagKind];

/** One flag of a command: how it is called, what it takes and how it is printed. */
export interface Flag {
  /** Its name without dashes, in kebab case. On a command line the camel case is accepted as well. */
  readonly name: string;
  readonly kind: FlagKind;
  /** Other names it goes by. Those of one letter take a single dash. */
  readonly aliases?: readonly string[];
  /**
   * How it is printed where Nx's documentation does not write `--name=value`: with the value always in quotes, as its
   * one-letter alias with the value in the next word, or switched off as `--no-name`.
   */
  readonly print?: 'quoted' | 'short' | 'negated';
  /** Whether an empty list means something else than no list, and is printed. */
  readonly keepsEmpty?: boolean;
}

/** The flags of a command by the name of the field that holds their value, in the order in which they are printed. */
export type FlagTable = Readonly<Record<string, Flag>>;

/** The fields that a flag table describes. */
export type FlagFields<Table extends FlagTable> = {
  readonly [Field in keyof Table]?: ValueOfKind[Table[Field]['kind']] | undefined;
};
