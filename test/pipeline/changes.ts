import fc from 'fast-check';

type Files = Readonly<Record<string, string>>;

/** A small workspace in which every local document has a finding. */
export const FILES: Files = {
  'skrivefelt.yaml':
    'sprogversion: 1\nmyndighed: { id: proeve, navn: Prøveregionen, kortnavn: PR }\nskabeloner: skabeloner\ntilbud: tilbud\ngodkendere: []\n',
  'skabeloner/telefon.md': template('telefon'),
  'skabeloner/post.md': template('post'),
  'tilbud/sol/tilbud.yaml': 'id: sol\nnavn: Solgården\n',
  'tilbud/sol/telefon.md': local('telefon', 'sol'),
  'tilbud/sol/post.md': local('post', 'sol'),
  'tilbud/hav/tilbud.yaml': 'id: hav\nnavn: Havblik\n',
  'tilbud/hav/telefon.md': local('telefon', 'hav'),
};

function template(id: string, more = ''): string {
  return `---\nniveau: regional\ndokumenttype: retningslinje\nid: ${id}\ntitel: Om ${id}\nversion: 1.0.0\nstatus: klar\n---\n\n# Formål\n\n:::skrivefelt[Hvordan?]{#hvordan}\nFortæl.\n:::\n${more}`;
}

/** Every local document has one finding: its field is not answered. */
function local(id: string, tilbud: string, more = ''): string {
  return `---\nniveau: lokal\nskabelon: ${id}@1.0.0\ntilbud: ${tilbud}\nversion: 1.0.0\nstatus: klar\n---\n\n# Formål\n\n:::skrivefelt{#hvordan}\n:::\n${more}`;
}

/** New texts by file; null for a file that goes. */
export type Change = Readonly<Record<string, string | null>>;

/** Changes of it, and what they concern. */
export const CHANGES: readonly {
  readonly title: string;
  readonly change: Change;
  /** Documents with findings that are checked again. */
  readonly checked: readonly string[];
}[] = [
  {
    title: 'a changed answer: that document alone',
    change: { 'tilbud/sol/telefon.md': local('telefon', 'sol', '\n# Uden plads\n') },
    checked: ['tilbud/sol/telefon.md'],
  },
  {
    title: 'a changed template: itself and the documents that answer it',
    change: { 'skabeloner/telefon.md': template('telefon', '\n# Mere\n') },
    checked: ['skabeloner/telefon.md', 'tilbud/hav/telefon.md', 'tilbud/sol/telefon.md'],
  },
  {
    title: 'a changed tilbud: its documents',
    change: { 'tilbud/sol/tilbud.yaml': 'id: sol\nnavn: Solgården\npladser: 7\n' },
    checked: ['tilbud/sol/post.md', 'tilbud/sol/telefon.md'],
  },
  {
    title: 'a newer version in the archive: the template and the documents that answer it',
    change: { 'skabeloner/arkiv/post@2.0.0.md': template('post').replace('1.0.0', '2.0.0') },
    checked: ['skabeloner/post.md', 'tilbud/sol/post.md'],
  },
  {
    title: 'a new template that nobody answers: itself',
    change: { 'skabeloner/mad.md': template('mad') },
    checked: ['skabeloner/mad.md'],
  },
  {
    title: 'a new document of a tilbud: itself',
    change: { 'tilbud/hav/post.md': local('post', 'hav') },
    checked: ['tilbud/hav/post.md'],
  },
  {
    title: 'a deleted template: the documents that answered it',
    change: { 'skabeloner/post.md': null },
    checked: ['tilbud/sol/post.md'],
  },
  {
    title: 'a file written again with the same text: no document',
    change: { 'skabeloner/telefon.md': template('telefon') },
    checked: [],
  },
];

/** What each file may become; null where it goes. */
const TEXTS: Readonly<Record<string, readonly (string | null)[]>> = {
  'skabeloner/telefon.md': [template('telefon'), template('telefon', '\n# Mere\n'), template('post'), null],
  'skabeloner/arkiv/telefon@1.0.0.md': [template('telefon'), null],
  'skabeloner/arkiv/telefon@2.0.0.md': [template('telefon').replace('1.0.0', '2.0.0'), null],
  'tilbud/sol/tilbud.yaml': ['id: sol\nnavn: Sol\n', 'id: hav\nnavn: Sol\n', 'id: [', null],
  'tilbud/hav/tilbud.yaml': ['id: hav\nnavn: Hav\n', 'id: sol\nnavn: Hav\n', null],
  'tilbud/sol/telefon.md': [
    local('telefon', 'sol'),
    local('telefon', 'hav'),
    local('post', 'sol', ':henvisning[x]{til="telefon#mere"}\n'),
    null,
  ],
  'tilbud/hav/telefon.md': [local('telefon', 'hav'), '', null],
};
/** One file becoming something else. */
export const step = fc
  .constantFrom(...Object.keys(TEXTS))
  .chain((file) => fc.tuple(fc.constant(file), fc.constantFrom(...(TEXTS[file] ?? []))));
