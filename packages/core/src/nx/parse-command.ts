import { readAffected } from './affected.js';
import type { Command, NxCommand, RecordCommand } from './command.js';
import { readCompleteCiRun } from './complete-ci-run.js';
import { readFixCi } from './fix-ci.js';
import { readFormatCheck } from './format-check.js';
import { formatCommand } from './format-command.js';
import { frozenCopy } from './frozen-copy.js';
import { readInstall } from './install-line.js';
import type { NxCli } from './invocation.js';
import { type NxLine, readNxLine } from './nx-line.js';
import { recordedLine } from './recorded-text.js';
import { readRunMany } from './run-many.js';
import { plainWords } from './shell-words.js';
import { readStartAgent } from './start-agent.js';
import { readStartCiRun } from './start-ci-run.js';
import { readStartNxAgents } from './start-nx-agents.js';
import { readUploadAgentMetrics } from './upload-agent-metrics.js';

/**
 * Reads one command line, the mirror of `formatCommand`: `formatCommand(parseCommand(text))` is `text`, always. What is
 * no command of the vocabulary, several commands joined by operators included, is a `shell` command. It never throws.
 */
export function parseCommand(text: string): Command {
  return parseLine(text, (line) => readRecord(text, line));
}

type NxReader = (line: NxLine) => NxCommand | undefined;

/** What every line of the vocabulary has in it: one of the programs, or what may hide their names. */
const vocabularyWord = /nx|npm|yarn|bun|["'\\]/;

function parseLine(text: string, readRecordLine: NxReader): Command {
  if (!vocabularyWord.test(text)) return Object.freeze({ kind: 'shell', text });
  const words = plainWords(text) ?? [];
  const line = readNxLine(words);
  const parsed = line === undefined ? readInstall(words) : readNxCommand(line, readRecordLine);
  if (parsed === undefined) {
    return Object.freeze({ kind: 'shell', text });
  }
  return frozenCopy(formatCommand(parsed) === text ? parsed : { ...parsed, spelling: text });
}

function readNxCommand(line: NxLine, readRecordLine: NxReader): NxCommand | undefined {
  return line.subcommand === 'record' ? readRecordLine(line) : readers[line.cli].get(line.subcommand)?.(line);
}

/** Options, `--` (which Yarn 1 takes away, so that it may be missing), and the recorded command. */
function readRecord(text: string, { words, parts }: NxLine): RecordCommand | undefined {
  const optionsEnd = words.findIndex((word) => word.raw === '--' || !word.raw.startsWith('-'));
  const options = optionsEnd === -1 ? words : words.slice(0, optionsEnd);
  const recorded = words.slice(words[optionsEnd]?.raw === '--' ? optionsEnd + 1 : options.length);
  if (recorded.length === 0) {
    return undefined;
  }
  const rest = options.map((word) => word.raw);
  return {
    kind: 'record',
    ...parts,
    command: parseLine(recordedLine(text, recorded), noRecord),
    ...(rest.length > 0 ? { rest } : {}),
  };
}

/** A recorded `record` stays shell text: it means nothing, and its depth is unbounded. */
function noRecord(): undefined {
  return undefined;
}

const cloudReaders: ReadonlyArray<readonly [subcommand: string, reader: NxReader]> = [
  ['start-ci-run', readStartCiRun],
  ['start-nx-agents', readStartNxAgents],
  ['start-agent', readStartAgent],
  ['stop-all-agents', (line) => readCompleteCiRun('stop-all-agents', line)],
  ['complete-ci-run', (line) => readCompleteCiRun('complete-ci-run', line)],
  ['fix-ci', readFixCi],
];

/** The subcommands of each binary, `record` aside. `affected:*` are those that Nx removed in favour of `-t`. */
const readers: Readonly<Record<NxCli, ReadonlyMap<string, NxReader>>> = {
  nx: new Map([
    ...cloudReaders,
    ['affected', readAffected],
    ['affected:build', readAffected],
    ['affected:e2e', readAffected],
    ['affected:lint', readAffected],
    ['affected:test', readAffected],
    ['run-many', readRunMany],
    ['format:check', readFormatCheck],
  ]),
  'nx-cloud': new Map([
    ...cloudReaders,
    ['complete-run-group', (line) => readCompleteCiRun('complete-run-group', line)],
    ['upload-agent-metrics', readUploadAgentMetrics],
  ]),
};
