import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CORE_SCHEMA, load, mergeTag, realMapTag, type Schema, YAML11_SCHEMA } from 'js-yaml';
import { parse } from 'yaml';
import { type Tagged, tag } from './tagged.js';

/** A YAML implementation that reads what we write. */
export interface Reader {
  readonly name: string;
  /** Why it cannot be used here, or `undefined`. */
  readonly missing?: string | undefined;
  /** Each document, type-tagged; `{error}` where the reader refuses it. */
  readonly readAll: (documents: readonly string[]) => readonly Tagged[];
}

// `yaml` gives up after 100 aliases by default; 200 agents that repeat one anchor are more.
const NO_ALIAS_LIMIT = { maxAliasCount: -1 };

/** Readers that come with the project's dependencies. */
export const javascriptReaders: readonly Reader[] = [
  javascriptReader('yaml (1.2)', (text) => parse(text, { ...NO_ALIAS_LIMIT, mapAsMap: true, merge: true })),
  javascriptReader('yaml (1.1)', (text) => parse(text, { ...NO_ALIAS_LIMIT, mapAsMap: true, version: '1.1' })),
  jsYamlReader('js-yaml (1.2)', CORE_SCHEMA.withTags(mergeTag)),
  jsYamlReader('js-yaml (1.1)', YAML11_SCHEMA),
];

const SNAKE_YAML_JAR = '/usr/share/java/snakeyaml.jar';

/** Readers of other languages, of the families that the providers are known or likely to use. */
export const foreignReaders: readonly Reader[] = [
  foreignReader({
    name: 'PyYAML with libyaml',
    missing: runs('python3', '-c', 'import yaml; yaml.CSafeLoader') ? undefined : 'needs Debian package python3-yaml',
    command: ['python3', source('read_yaml.py')],
  }),
  foreignReader({
    name: 'Ruby Psych',
    missing: runs('ruby', '-e', 'require "yaml"') ? undefined : 'needs Debian package ruby',
    command: ['ruby', source('read_yaml.rb')],
  }),
  foreignReader({
    name: 'SnakeYAML',
    missing:
      existsSync(SNAKE_YAML_JAR) && runs('javac', '-version')
        ? undefined
        : 'needs Debian packages libyaml-snake-java and default-jdk-headless',
    command: ['java', '-XX:TieredStopAtLevel=1', '-cp', SNAKE_YAML_JAR, source('ReadYaml.java')],
  }),
];

function javascriptReader(name: string, read: (text: string) => unknown): Reader {
  return { name, readAll: (documents) => documents.map((text) => readOrError(read, text)) };
}

function jsYamlReader(name: string, schema: Schema): Reader {
  const withMaps = schema.withTags(realMapTag);
  return javascriptReader(name, (text) => load(text, { schema: withMaps }));
}

function readOrError(read: (text: string) => unknown, text: string): Tagged {
  try {
    return tag(read(text));
  } catch (error) {
    return { error: String(error) };
  }
}

interface ForeignReader {
  readonly name: string;
  readonly missing: string | undefined;
  readonly command: readonly [program: string, ...argumentList: string[]];
}

/**
 * One process for all documents, because starting Java costs more than reading a megabyte. They arrive with NUL between
 * them, which no document holds; each gives a line of JSON.
 */
function foreignReader({ name, missing, command: [program, ...argumentList] }: ForeignReader): Reader {
  const readAll = (documents: readonly string[]) => {
    const options = { input: documents.join('\0'), encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
    const { stdout, stderr, status } = spawnSync(program, argumentList, options);
    if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
    const lines = stdout.trimEnd().split('\n');
    return lines.map((line): Tagged => JSON.parse(line));
  };
  return { name, missing, readAll };
}

function runs(program: string, ...argumentList: string[]): boolean {
  return spawnSync(program, argumentList).status === 0;
}

function source(name: string): string {
  return fileURLToPath(new URL(`readers/${name}`, import.meta.url));
}
