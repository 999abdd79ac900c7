import type { Corpus, Files } from '../corpus.ts';
import type { Random } from '../random.ts';

/** What may happen to the files of a workspace as a whole. */
type FilesEdit = (files: Files, random: Random, corpus: Corpus) => Files;

const NAMES = [
  'æøå.md',
  'a\u030a.md',
  'med mellemrum.md',
  'x@1.0.0.md',
  '.skjult.md',
  'README.md',
  'tilbud.yaml',
  '-n.md',
  'a%2fb.md',
  '__proto__.md',
  'CON.md',
  '\'";$(x).md',
];
const FOLDERS = [
  'skabeloner',
  'skabeloner/arkiv',
  'tilbud/ny',
  'tilbud/æ ø',
  'tilbud/a/b/c',
  'andet',
  'felttyper',
];

const EDITS: readonly FilesEdit[] = [
  (files, random) => without(files, random.pick(Object.keys(files))),
  (files, random) =>
    renamed(files, random.pick(Object.keys(files)), `${random.pick(FOLDERS)}/${random.pick(NAMES)}`),
  (files, random) => ({ ...files, [`${random.pick(FOLDERS)}/${random.pick(NAMES)}`]: anyOf(files, random) }),
  (files, random) => ({ ...files, [random.pick(Object.keys(files))]: anyOf(files, random) }),
  (files, random, corpus) => ({
    ...files,
    [`${random.pick(FOLDERS)}/${random.pick(NAMES)}`]: random.pick(corpus.documents),
  }),
  (files, random, corpus) => ({ ...files, [`felttyper/x${random.below(3)}.yaml`]: random.pick(corpus.data) }),
  (files, random) =>
    replaced(files, random, /\d+\.\d+\.\d+/g, ['0.0.0', '1.0.1', '2.0.0', '01.0.0', '1.0', '99.99.99']),
  (files, random) =>
    replaced(files, random, /^(?:id|tilbud|skabelon|niveau|status|form|dokumenttype): .*$/gm, [
      'id: x',
      'tilbud: y',
      'skabelon: z@1.0.0',
      'niveau: lokal',
      'niveau: regional',
      'status: udgaaet',
      'form: selvstaendig',
      'form: indlejret',
    ]),
  (files, random) => replaced(files, random, /sha256\/1:[0-9a-f]+/g, ['sha256/1:00', 'sha256/2:abc', '']),
  (files) => ({
    ...files,
    'skrivefelt.yaml': `${String(files['skrivefelt.yaml'])}\ndata: data\nstavning: nej\nordbog: ordbog.txt\n`,
    'ordbog.txt': 'ord\n# note\n',
  }),
];

/** A workspace after one to three changes of its files. */
export function editedFiles(files: Files, random: Random, corpus: Corpus): Files {
  let now = files;
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    // Some take the last file away.
    if (Object.keys(now).length > 0) now = random.pick(EDITS)(now, random, corpus);
  }
  return now;
}

function without(files: Files, path: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
}

function renamed(files: Files, from: string, to: string): Files {
  return { ...without(files, from), [to]: files[from] ?? '' };
}

function anyOf(files: Files, random: Random): string | Uint8Array {
  return files[random.pick(Object.keys(files))] ?? '';
}

function replaced(files: Files, random: Random, pattern: RegExp, by: readonly string[]): Files {
  const path = random.pick(Object.keys(files));
  const text = files[path];
  if (typeof text !== 'string') return files;
  return {
    ...files,
    [path]: text.replace(pattern, (found) => (random.chance(0.5) ? random.pick(by) : found)),
  };
}
