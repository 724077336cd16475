// Every relative link in a Markdown file must lead to a file, and every #fragment to a heading of it.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './run-command.js';
import { repositoryRoot } from './workspace-packages.js';

const files = markdownFiles();
const problems = files.flatMap(brokenLinks);

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`links of ${files.length} Markdown files lead somewhere`);

function markdownFiles(): readonly string[] {
  const listed = runCommand('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.md']);
  return listed.split('\n').filter((file) => file !== '' && existsSync(path.join(repositoryRoot, file)));
}

function brokenLinks(file: string): readonly string[] {
  return linksOf(readMarkdown(file)).flatMap((link) => {
    const [target = '', fragment] = link.split('#');
    const targetFile = target === '' ? file : path.join(path.dirname(file), decodeURIComponent(target));
    if (!existsSync(path.join(repositoryRoot, targetFile))) return [`${file}: ${link} leads to no file`];
    if (fragment === undefined || !targetFile.endsWith('.md')) return [];
    if (headingIds(readMarkdown(targetFile)).has(fragment)) return [];
    return [`${file}: ${link} leads to no heading`];
  });
}

/** The text outside fenced code blocks. */
function readMarkdown(file: string): string {
  return readFileSync(path.join(repositoryRoot, file), 'utf8').replace(/^ *(```+|~~~+)[^\n]*\n[\s\S]*?^ *\1 *$/gm, '');
}

function linksOf(markdown: string): readonly string[] {
  const withoutCode = markdown.replace(/`[^`\n]*`/g, '');
  const inline = [...withoutCode.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)];
  const references = [...withoutCode.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm)];
  const html = [...withoutCode.matchAll(/<(?:a|img)\b[^>]*?\b(?:href|src)="([^"]+)"/g)];
  const targets = [...inline, ...references, ...html].map(([, target = '']) => target);
  return targets.filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target));
}

/** Heading ids as GitHub and GitLab derive them; a repeated heading gets -1, -2, ... */
function headingIds(markdown: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [, heading = ''] of markdown.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const slug = slugOf(heading);
    let id = slug;
    for (let repeat = 1; ids.has(id); repeat += 1) id = `${slug}-${repeat}`;
    ids.add(id);
  }
  for (const [, id = ''] of markdown.matchAll(/<a\s+(?:id|name)="([^"]+)"/g)) ids.add(id);
  return ids;
}

function slugOf(heading: string): string {
  const text = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
  return text.replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '').replace(/\s/g, '-');
}
