import type { Diagnostic, FileLocation, Path, RelatedPlace } from '../diagnostics/diagnostic.js';
import { oneLine } from '../diagnostics/one-line.js';
import { locatePath } from '../source/locate-path.js';
import type { SourceFile } from '../source/source-file.js';
import type { SourceAlias, SourceNode } from '../source/source-node.js';
import { locationOf } from '../source/source-text.js';
import { createFactIndex, type FactIndex } from './fact-index.js';
import type { ParseContext, Reader, ReaderDefinition, ReadResult } from './reader.js';

/** Makes the reader of a provider from its definition. */
export function defineReader<Document>(definition: ReaderDefinition<Document>): Reader {
  const { id, name, capabilities, traits, codes, matchesPath, matchesContent, losses } = definition;
  return {
    provider: { id, name, capabilities, traits },
    codes,
    matchesPath,
    matchesContent,
    losses,
    read: (source, context) => read(definition, source, context),
  };
}

function read<Document>(
  definition: ReaderDefinition<Document>,
  source: SourceFile,
  { readFile = () => undefined, lacksFile = () => false }: Partial<ParseContext> = {},
): ReadResult {
  const { document, root, diagnostics } = definition.parse(source, { readFile, lacksFile });
  const { plan, facts } = definition.lift(document);
  const index = createFactIndex(facts);
  const found = [...diagnostics, ...definition.check(document)];
  return {
    plan,
    diagnostics: found.map((finding) => told(locateFinding(finding, root, noFacts), definition)),
    locate: (finding) => told(locateFinding(finding, root, index), definition),
    nativePathOf: (path) => index.find(path).native,
  };
}

/** A finding as it is told: its words may hold any text of the file. */
function told(finding: Diagnostic, { id }: { readonly id: string }): Diagnostic {
  return { ...finding, message: oneLine(finding.message), hint: oneLine(finding.hint), provider: id };
}

const noFacts: FactIndex = createFactIndex([]);

/** Gives a finding and its related places their places in the file. The paths of a file are told by its lines alone. */
function locateFinding(finding: Diagnostic, root: SourceNode, facts: FactIndex): Diagnostic {
  if (finding.location !== undefined) return finding;
  const place = placeOf(finding.path, root, facts);
  const related = [...place.related, ...(finding.related ?? []).map((each) => locateRelated(each, root, facts))];
  return { ...finding, path: [], location: place.location, ...(related.length === 0 ? {} : { related }) };
}

function locateRelated(place: RelatedPlace, root: SourceNode, facts: FactIndex): RelatedPlace {
  if (place.path === undefined) return place;
  return { message: place.message, location: placeOf(place.path, root, facts).location };
}

interface Place {
  readonly location: FileLocation;
  /** What led there from the job. */
  readonly related: readonly RelatedPlace[];
}

function placeOf(path: Path, root: SourceNode, facts: FactIndex): Place {
  const { native, through } = facts.find(path);
  const { location, through: aliases } = locatePath(root, native);
  return {
    location,
    related: [
      ...through.map(({ what, native: reference }) => ({
        message: `reached through ${what}`,
        location: locatePath(root, reference).location,
      })),
      ...aliases.map(throughAlias),
    ],
  };
}

function throughAlias({ range }: SourceAlias): RelatedPlace {
  const { source, start, end } = range;
  return { message: `repeated here by \`${source.text.slice(start, end)}\``, location: locationOf(range) };
}
