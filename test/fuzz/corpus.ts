import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a workspace by path: text, or bytes where they are no text. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A document of a shipped example with all that it is checked and published with, and nothing more. */
export interface Seed {
  readonly files: Files;
  /** Path of the local document; of the template where no tilbud has answered it. */
  readonly document: string;
  readonly template: string;
}

/** What cases are made of. */
export interface Corpus {
  readonly seeds: readonly Seed[];
  /** Texts of all documents, for mixing. */
  readonly documents: readonly string[];
  /** YAML and JSON files of all kinds that the program reads, for mixing. */
  readonly data: readonly string[];
}

/** Reads the shipped examples, templates, tables and header profiles from the package's folder. */
export function readCorpus(root: string): Corpus {
  const workspaces = readdirSync(join(root, 'examples')).map((name) => filesIn(join(root, 'examples', name)));
  const others = ['templates', 'data', 'hovedblokke'].map((folder) => filesIn(join(root, folder)));
  const texts = [...workspaces, ...others].flatMap((files) => Object.entries(files));
  const having = (ending: RegExp): readonly string[] =>
    texts.flatMap(([path, text]) => (ending.test(path) && typeof text === 'string' ? [text] : []));
  return {
    seeds: workspaces.flatMap(seedsOf),
    documents: having(/\.md$/),
    data: having(/\.(?:yaml|json)$/),
  };
}

function filesIn(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !/^LAESMIG|udgivet\//.test(path))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, contentOf(join(folder, path))]));
}

function contentOf(path: string): string | Uint8Array {
  const bytes = readFileSync(path);
  return /\.(?:md|yaml|json)$/.test(path) ? bytes.toString('utf8') : Uint8Array.from(bytes);
}

function seedsOf(workspace: Files): readonly Seed[] {
  const shared = Object.keys(workspace).filter((path) => !/^(?:tilbud|skabeloner)\//.test(path));
  const seed = (document: string, template: string, more: readonly string[]): Seed => {
    const chosen = [...shared, ...more, document, template, ...[document, template].map(sidecar)];
    const files = Object.fromEntries(
      [...new Set(chosen)].flatMap((path) => {
        const content = workspace[path];
        return content === undefined ? [] : [[path, content]];
      }),
    );
    return { files, document, template };
  };
  const documents = Object.keys(workspace).filter((path) => path.endsWith('.md'));
  const answered = documents.flatMap((path) => {
    const text = workspace[path];
    const [, id = '', version = ''] = (typeof text === 'string' && /^skabelon: (.+)@(.+)$/m.exec(text)) || [];
    const [archived, present] = [`skabeloner/arkiv/${id}@${version}.md`, `skabeloner/${id}.md`];
    const template = workspace[archived] === undefined ? present : archived;
    const tilbud = path.replace(/[^/]+$/, 'tilbud.yaml');
    return workspace[template] === undefined ? [] : [seed(path, template, [tilbud, present])];
  });
  const used = new Set(answered.map(({ template }) => template));
  const unanswered = documents.filter((path) => path.startsWith('skabeloner/') && !used.has(path));
  return [...answered, ...unanswered.map((path) => seed(path, path, []))];
}

function sidecar(path: string): string {
  return path.replace(/\.md$/, '.godkendelse.yaml');
}
