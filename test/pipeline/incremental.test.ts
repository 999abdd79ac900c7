import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openProject, type Project } from '../../src/pipeline.ts';
import { MEMORY_ROOT, memoryHost } from '../memory-host.ts';

type Files = Readonly<Record<string, string>>;

const FILES: Files = {
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

/** A workspace that changes under a project that is open. */
class Changing {
  readonly project: Project;
  private readonly host = memoryHost(FILES);

  constructor() {
    this.project = this.fresh();
  }

  /** The workspace opened anew. */
  fresh(): Project {
    const opened = openProject(this.host, MEMORY_ROOT);
    if (!opened.ok) throw new Error(opened.message);
    return opened.project;
  }

  /** Writes and removes (null) files, and tells the project of `touched`, or of those files. */
  change(change: Change, touched = Object.keys(change)): void {
    for (const [file, text] of Object.entries(change)) {
      if (text === null) this.host.remove(file);
      else this.host.write(file, new TextEncoder().encode(text));
    }
    this.project.touch(touched);
  }
}

/** New texts by file; null for a file that goes. */
type Change = Readonly<Record<string, string | null>>;

const CHANGES: readonly {
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

describe('after a change only what depends on it is checked again', () => {
  it.each(CHANGES)('$title', ({ change, checked }) => {
    const workspace = new Changing();
    // A document that is not checked again has the very same findings, not just equal ones.
    const before = new Set(workspace.project.lint());
    workspace.change(change);
    const again = workspace.project.lint().filter((diagnostic) => !before.has(diagnostic));
    expect([...new Set(again.map(({ file }) => file))].sort()).toEqual(checked);
  });

  it('says when the configuration has changed, for then everything may be another', () => {
    const { project } = new Changing();
    expect(project.touch(['tilbud/sol/post.md'])).toBe(true);
    expect(project.touch(['skrivefelt.yaml'])).toBe(false);
  });

  it('notices a folder that comes and goes', () => {
    const workspace = new Changing();
    const { project } = workspace;
    const before = project.lint();
    const inFolder = Object.entries(FILES).filter(([file]) => file.startsWith('tilbud/hav/'));
    workspace.change(Object.fromEntries(inFolder.map(([file]) => [file, null])), ['tilbud/hav']);
    expect(project.lint()).toEqual(workspace.fresh().lint());
    workspace.change(Object.fromEntries(inFolder), ['tilbud/hav']);
    expect(project.lint()).toEqual(before);
  });
});

describe('whatever changes in whatever order', () => {
  it('a project that was told finds what a new one finds', () => {
    const texts: Readonly<Record<string, readonly (string | null)[]>> = {
      'skabeloner/telefon.md': [
        template('telefon'),
        template('telefon', '\n# Mere\n'),
        template('post'),
        null,
      ],
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
    const step = fc
      .constantFrom(...Object.keys(texts))
      .chain((file) => fc.tuple(fc.constant(file), fc.constantFrom(...(texts[file] ?? []))));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const workspace = new Changing();
        workspace.project.lint();
        for (const [file, text] of steps) {
          workspace.change({ [file]: text });
          expect(workspace.project.lint()).toEqual(workspace.fresh().lint());
        }
      }),
      { numRuns: 25 },
    );
  });
});
