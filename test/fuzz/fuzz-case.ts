import type { Corpus, Files, Seed } from './corpus.ts';
import { editedData, editedDocument } from './edits/edit-text.ts';
import { editedFiles } from './edits/workspace.ts';
import { withPlantedWords } from './planted-words.ts';
import { Random } from './random.ts';
import { ANYTHING } from './tokens.ts';
import { windowOf } from './window.ts';

/** What was done to an example: to a document, to its data files, to the folder, or a document of loose pieces. */
export type CaseKind = 'dokument' | 'data' | 'mappe' | 'stumper';

/** A workspace to try the program on. */
export interface FuzzCase {
  readonly number: number;
  readonly kind: CaseKind;
  readonly files: Files;
  /** How many of the files are not as any example has them. */
  readonly mutated: number;
}

const WEIGHTS: Readonly<Record<CaseKind, number>> = { dokument: 60, data: 18, mappe: 12, stumper: 10 };

/** The case of a number in the run of a seed: always the same. */
export function caseOf(corpus: Corpus, seed: number, number: number): FuzzCase {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const kind = random.weighed(WEIGHTS);
  const from = random.pick(corpus.seeds);
  const files = MAKERS[kind](from, corpus, random);
  const mutated = Object.entries(files).filter(([path, content]) => content !== from.files[path]).length;
  return { number, kind, files, mutated };
}

/** A workspace holds as many mutated documents at once, for it takes longer to open than they take to check. */
const COPIES = 8;

const MAKERS: Readonly<Record<CaseKind, (seed: Seed, corpus: Corpus, random: Random) => Files>> = {
  dokument: (seed, corpus, random) => {
    const files = { ...small(seed, random) };
    const edited = (path: string, text: string): void => {
      files[path] = cutAnywhere(editedDocument(text, random, random.pick(corpus.documents)), random);
    };
    if (random.chance(0.3)) edited(seed.template, textAt(files, seed.template));
    for (let copy = 0; copy < COPIES; copy += 1) {
      const path = seed.document.replace(/\.md$/, copy === 0 ? '.md' : `-${copy}.md`);
      const whole = textAt(seed.files, seed.document);
      edited(path, withPlantedWords(random.chance(0.03) ? whole : windowOf(whole, random), random));
    }
    return files;
  },
  data: (seed, corpus, random) => {
    const files = { ...small(seed, random) };
    for (let left = 1 + random.below(3); left > 0; left -= 1) {
      const path = random.pick(Object.keys(files).filter((name) => /\.(?:yaml|json)$/.test(name)));
      files[path] = cutAnywhere(editedData(textAt(files, path), random, random.pick(corpus.data)), random);
    }
    if (random.chance(0.15))
      Object.assign(files, frontEdited(files, pickDocument(seed, random), random, corpus));
    return files;
  },
  mappe: (seed, corpus, random) => {
    const files = editedFiles(small(seed, random), random, corpus);
    const paths = Object.keys(files);
    // All of them may have been taken away.
    if (!random.chance(0.4) || paths.length === 0) return files;
    const path = random.pick(paths);
    const text = files[path];
    if (typeof text !== 'string') return files;
    return { ...files, [path]: editedDocument(text, random, random.pick(corpus.documents)) };
  },
  stumper: (seed, _, random) => {
    const files = { ...small(seed, random) };
    const path = pickDocument(seed, random);
    const head = /^---\n[\s\S]*?\n---\n/.exec(textAt(files, path))?.[0] ?? '';
    const gap = random.pick(['', ' ', '\n', '\n\n', '\r\n']);
    const pieces = Array.from({ length: 1 + random.below(40) }, () =>
      random.pick([...ANYTHING, 'tekst', 'Vi ringer.']),
    );
    return { ...files, [path]: head + pieces.join(gap) };
  },
};

/** The seed with its documents cut down to a part, for most cases: a small text is tried a hundred times as often. */
function small({ files, document, template }: Seed, random: Random): Files {
  const isWhole = random.chance(0.06);
  const hasSidecars = random.chance(0.15);
  const changed = [document, template].flatMap((path) => {
    const text = files[path];
    if (typeof text !== 'string') return [];
    return [[path, withPlantedWords(isWhole ? text : windowOf(text, random), random)]];
  });
  // A document that is cut down has lost its approval, and sidecars take longer to read than all the rest.
  const kept = Object.entries(files).filter(
    ([path]) => isWhole || hasSidecars || !path.endsWith('.godkendelse.yaml'),
  );
  return { ...Object.fromEntries(kept), ...Object.fromEntries(changed) };
}

function pickDocument({ document, template }: Seed, random: Random): string {
  return random.chance(0.7) ? document : template;
}

function textAt(files: Files, path: string): string {
  const content = files[path];
  return typeof content === 'string' ? content : '';
}

/** Now and then the bytes are cut in the middle of a letter, or some of them are of another encoding. */
function cutAnywhere(text: string, random: Random): string | Uint8Array {
  if (!random.chance(0.04)) return text;
  const bytes = new TextEncoder().encode(text);
  if (random.chance(0.5)) return bytes.slice(0, random.below(bytes.length));
  return bytes.map((byte) => (random.chance(0.002) ? random.below(256) : byte));
}

function frontEdited(files: Files, path: string, random: Random, corpus: Corpus): Files {
  const text = textAt(files, path);
  const head = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!head) return {};
  const front = editedData(head[1] ?? '', random, random.pick(corpus.data));
  return { [path]: `---\n${front}\n---\n${text.slice(head[0].length)}` };
}
