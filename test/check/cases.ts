import { fromMarkdown } from 'mdast-util-from-markdown';

/** A finding written into the text of a case: `⟦raa-html⟧<p>⟦/⟧`, `⟦svar-ord: 3 ord⟧…`, `⟦svar-ord (info)⟧…`. */
export interface ExpectedFinding {
  readonly file: string;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** What stands at the range, for reading a failure. */
  readonly text: string;
  /** Words that the message must hold; empty when any will do. */
  readonly words: string;
  /** `fejl`, `advarsel` or `info`; null when any will do. */
  readonly severity: string | null;
}

/** A small workspace and what lint must find in it, no more and no less. */
export interface LintCase {
  readonly title: string;
  /** Files by path, without markers. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly expected: readonly ExpectedFinding[];
  /** What the fixes make of files; empty when the case says nothing of them. */
  readonly mended: readonly MendedText[];
}

/** A file as it is after `lint --fix`, or, when it is `unsure`, after `lint --fix-usikre`. */
export interface MendedText {
  readonly file: string;
  readonly text: string;
  readonly unsure: boolean;
}

/** A block of a page: the file that its info string names and its text. */
export interface FileBlock {
  readonly path: string;
  readonly text: string;
  /**
   * `uaendret`: the text is the whole file. `base64`: the text stands for bytes. `rettet`, `rettet-usikkert`: the text
   * is that of a document after its safe fixes, or after all of them.
   */
  readonly form: 'dokument' | 'uaendret' | 'base64' | 'rettet' | 'rettet-usikkert';
}

const FORMS: Readonly<Record<string, FileBlock['form']>> = {
  uændret: 'uaendret',
  rettet: 'rettet',
  'rettet-usikkert': 'rettet-usikkert',
};

const LOCAL_PATH = /^tilbud\/[^/]+\/[^/]+\.md$/;
const TEMPLATE_PATH = /^skabeloner\/([^/]+)\.md$/;

/** The workspace that every case starts from. A case's own files replace these. */
const DEFAULT_FILES: Readonly<Record<string, string>> = {
  'skrivefelt.yaml': `sprogversion: 1
myndighed: { id: proeve, navn: Prøveregionen, kortnavn: PR }
skabeloner: skabeloner
tilbud: tilbud
godkendere: []
`,
  'tilbud/solgaarden/tilbud.yaml': 'id: solgaarden\nnavn: Solgården\npladser: 24\negenskaber: [alarm]\n',
};

const DEFAULT_TEMPLATE = `# Formål

:::skrivefelt[Hvordan gør I?]{#svar}
Fortæl, hvordan det foregår hos jer.
:::

# Ansvar
`;

/** Reads a page of cases: each `##` heading with blocks under it is a case. */
export function casesOf(page: string): readonly LintCase[] {
  return sectionsOf(page).flatMap(({ title, blocks }) =>
    blocks.length === 0 ? [] : [caseOf(title, blocks)],
  );
}

/** The sections of a page by their `##` headings, with the blocks of files in them. */
export function sectionsOf(
  page: string,
): readonly { readonly title: string; readonly blocks: readonly FileBlock[] }[] {
  const sections: { title: string; blocks: FileBlock[] }[] = [{ title: '', blocks: [] }];
  for (const node of fromMarkdown(page).children) {
    if (node.type === 'heading' && node.depth === 2) {
      const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
      sections.push({ title: page.slice(start, end).replace(/^##\s*/, ''), blocks: [] });
    } else if (node.type === 'code' && node.meta) {
      const [path = '', word = ''] = node.meta.split(/ (?=(?:uændret|rettet|rettet-usikkert)$)/);
      const form = node.lang === 'base64' ? 'base64' : (FORMS[word] ?? 'dokument');
      // A marker on the last line by itself marks the end of the file, after its last line ending.
      const text = node.value.endsWith('\n⟦/⟧') ? node.value : `${node.value}\n`;
      sections.at(-1)?.blocks.push({ path, text, form });
    }
  }
  return sections;
}

/** A case of some blocks. */
export function caseOf(title: string, blocks: readonly FileBlock[]): LintCase {
  const expected: ExpectedFinding[] = [];
  const mended: MendedText[] = [];
  const files: Record<string, string | Uint8Array> = { ...DEFAULT_FILES };
  const template = blocks.map(({ path }) => TEMPLATE_PATH.exec(path)?.[1]).find((id) => id !== undefined);
  if (template === undefined) {
    files['skabeloner/skabelon.md'] = withFrontMatter(DEFAULT_TEMPLATE, regionalKeys('skabelon'));
  }
  for (const { path, text, form } of blocks) {
    if (form === 'base64') {
      files[path] = Uint8Array.from(Buffer.from(text, 'base64'));
      continue;
    }
    if (form === 'rettet' || form === 'rettet-usikkert') {
      const whole = completed(path, text, template ?? 'skabelon');
      mended.push({ file: path, text: whole, unsure: form === 'rettet-usikkert' });
      continue;
    }
    const marked = form === 'uaendret' ? text : completed(path, text, template ?? 'skabelon');
    const { plain, findings } = withoutMarkers(path, marked);
    files[path] = bytesOf(plain);
    expected.push(...findings);
  }
  return { title, files, expected, mended };
}

/** A document with the lines of front matter that the case leaves out because they do not matter to it. */
function completed(path: string, text: string, template: string): string {
  const own = TEMPLATE_PATH.exec(path)?.[1];
  if (own !== undefined) return withFrontMatter(text, regionalKeys(own));
  const local = {
    niveau: 'lokal',
    skabelon: `${template}@1.0.0`,
    tilbud: 'solgaarden',
    version: '1.0.0',
    status: 'klar',
  };
  return LOCAL_PATH.test(path) ? withFrontMatter(text, local) : text;
}

function regionalKeys(id: string): Readonly<Record<string, string>> {
  return {
    niveau: 'regional',
    dokumenttype: 'retningslinje',
    id,
    titel: 'Prøve',
    version: '1.0.0',
    status: 'klar',
  };
}

function withFrontMatter(text: string, keys: Readonly<Record<string, string>>): string {
  const begun = /^(?:⟦[^⟧]*⟧)*---(?:⟦\/⟧)*\n([\s\S]*?\n)??---\n/.exec(text);
  const written = begun?.[1] ?? '';
  const isWritten = (key: string): boolean => new RegExp(`^(?:⟦[^⟧]*⟧)*${key}:`, 'm').test(written);
  const missing = Object.entries(keys).filter(([key]) => !isWritten(key));
  const lines = missing.map(([key, value]) => `${key}: ${value}\n`).join('');
  if (!begun) return `---\n${lines}---\n\n${text}`;
  const end = begun[0].length - '---\n'.length;
  return `${text.slice(0, end)}${lines}${text.slice(end)}`;
}

function withoutMarkers(
  file: string,
  marked: string,
): { plain: string; findings: readonly ExpectedFinding[] } {
  const findings: ExpectedFinding[] = [];
  const open: { rule: string; words: string; severity: string | null; start: number }[] = [];
  let plain = '';
  let from = 0;
  for (const match of marked.matchAll(/⟦(\/|([a-z-]+)(?: \((\w+)\))?(?:: ([^⟧]*))?)⟧/g)) {
    plain += marked.slice(from, match.index);
    from = match.index + match[0].length;
    const [, inside, rule = '', severity = null, words = ''] = match;
    if (inside !== '/') open.push({ rule, words, severity, start: plain.length });
    else {
      const begun = open.pop();
      if (!begun) throw new Error(`⟦/⟧ uden begyndelse i ${file}`);
      findings.push({ ...begun, file, end: plain.length, text: plain.slice(begun.start) });
    }
  }
  if (open.length > 0) throw new Error(`⟦${open[0]?.rule}⟧ uden ⟦/⟧ i ${file}`);
  return { plain: plain + marked.slice(from), findings };
}

/** The text as UTF-8; U+FFFD stands for a lone byte of another encoding. */
function bytesOf(text: string): string | Uint8Array {
  if (!text.includes('\uFFFD')) return text;
  const parts = text.split('\uFFFD').map((part) => Buffer.from(part, 'utf8'));
  return Uint8Array.from(
    Buffer.concat(parts.flatMap((part, at) => (at === 0 ? [part] : [Buffer.from([0xe6]), part]))),
  );
}
