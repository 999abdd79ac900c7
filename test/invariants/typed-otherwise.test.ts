import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '../../src/pipeline.ts';
import { MEMORY_ROOT, memoryHost } from '../memory-host.ts';
import { exampleWorkspaces } from './published-examples.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

function filesIn(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    resolve(folder, path),
  );
  const files = paths.filter((path) => statSync(path).isFile());
  return Object.fromEntries(
    files.map((path) => [
      relative(folder, path),
      path.endsWith('.png') ? readFileSync(path) : readFileSync(path, 'utf8'),
    ]),
  );
}

/** Two rules of which one is silent where the other speaks; that one looks for its words as they are typed. */
const EITHER = ['krav-opbloedning', 'vag-formulering'];

function findingsOf(files: Files): readonly string[] {
  const opened = openProject(memoryHost(files), MEMORY_ROOT);
  if (!opened.ok) throw new Error(opened.message);
  return opened.project
    .lint()
    .filter(({ ruleId }) => !EITHER.includes(ruleId))
    .map(({ file, place, ruleId }) => `${file}:${place.start.line} ${ruleId}`)
    .sort();
}

function retyped(files: Files, isMeant: (path: string) => boolean, change: (text: string) => string): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' && isMeant(path) ? change(content) : content,
    ]),
  );
}

const apart = (text: string): string => text.normalize('NFD');

/** Hard spaces between words, as text from Word has them; not in heads, tables, comments and directives. */
function hardSpaces(text: string): string {
  const end = text.indexOf('\n---\n', 3);
  const body = text.slice(end).replace(/^(?!:|\|| *<!--).*$/gm, (line) => {
    return line.includes('<!--') ? line : line.replace(/(?<=[\p{L}\p{N}]) (?=[\p{L}\p{N}])/gu, '\u00a0');
  });
  return text.slice(0, end) + body;
}

const isLocal = (path: string): boolean => /^tilbud\/.*\.md$/.test(path);
const isTemplate = (path: string): boolean => /^skabeloner\/.*\.md$/.test(path);
const isData = (path: string): boolean => path.endsWith('.yaml');

describe.each(exampleWorkspaces.map((folder) => [basename(folder), filesIn(folder)] as const))(
  '%s: lint finder det samme, godkendelser med, når der ser ud til at stå det samme',
  (_, files) => {
    const expected = findingsOf(files);

    it.each<[string, (path: string) => boolean, (text: string) => string]>([
      ['tilbuddenes bogstaver og accenter hver for sig (NFD)', isLocal, apart],
      ['skabelonernes', isTemplate, apart],
      ['stamdatas', isData, apart],
      ['hårde mellemrum i tilbuddenes tekst', isLocal, hardSpaces],
      ['hårde mellemrum i skabelonernes', isTemplate, hardSpaces],
    ])('%s', (_, isMeant, change) => {
      expect(findingsOf(retyped(files, isMeant, change))).toEqual(expected);
    });
  },
);
