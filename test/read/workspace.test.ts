import { describe, expect, test } from 'vitest';
import { openWorkspace, workspacePath } from '../../src/read/open-workspace.ts';
import type { Workspace } from '../../src/read/workspace.ts';
import { MEMORY_ROOT, type MemoryHost, memoryHost } from '../memory-host.ts';

const CONFIGURATION = `sprogversion: 1
myndighed: { id: rs, navn: Region Sjælland, kortnavn: RS }
skabeloner: skabeloner
tilbud: tilbud
godkendere: []
`;
const FILES = {
  'skrivefelt.yaml': CONFIGURATION,
  'skabeloner/serviceinformation.md': '# A',
  'skabeloner/sundhed/medicin.md': '# B',
  'skabeloner/README.md': 'Om mappen',
  'skabeloner/.kladder/gemt.md': '# C',
  'skabeloner/arkiv/serviceinformation@1.0.0.md': '# D',
  'skabeloner/arkiv/noter.md': '# E',
  'tilbud/ærø gård/tilbud.yaml': 'id: aeroe-gaard\nnavn: Ærø Gård\n',
  'tilbud/ærø gård/serviceinformation.md': '# F',
  'tilbud/ærø gård/natten/medicin.md': '# G',
  'tilbud/ærø gård/README.md': 'Om os',
  'tilbud/syd/solgaarden/tilbud.yaml': 'id: solgaarden\nnavn: Solgården\n',
  'tilbud/syd/solgaarden/serviceinformation.md': '# H',
  'tilbud/tom/noter.txt': '',
};

function open(
  files: Readonly<Record<string, string>> = FILES,
  host: MemoryHost = memoryHost(files),
): Workspace {
  const opened = openWorkspace(host, MEMORY_ROOT);
  if (!opened.ok) throw new Error(opened.message);
  return opened.workspace;
}

function rules(
  findings: readonly { rule: string; message: string; at: { file: string } }[],
): readonly string[] {
  return findings.map(
    ({ rule, message, at }) => `${at.file}: ${message === 'default' ? rule : `${rule}/${message}`}`,
  );
}

const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));

describe('finding the root', () => {
  test.each([
    '',
    '/skrivefelt.yaml',
    '/tilbud',
    '/tilbud/ærø gård/serviceinformation.md',
    '/skabeloner/sundhed/',
  ])('from »%s«', (below) => {
    const opened = openWorkspace(memoryHost(FILES), `${MEMORY_ROOT}${below}`);
    expect(opened).toMatchObject({ ok: true, workspace: { root: MEMORY_ROOT } });
  });

  test.each<[string, Readonly<Record<string, string | Uint8Array>>, string, RegExp]>([
    ['a path that is not there', FILES, `${MEMORY_ROOT}/væk.md`, /findes ikke/],
    [
      'a file outside every workspace',
      { '/andet/a.md': '' },
      '/andet/a.md',
      /ligger ikke i et arbejdsområde/,
    ],
    [
      'a configuration that is no list of keys',
      { 'skrivefelt.yaml': 'bare tekst' },
      MEMORY_ROOT,
      /kan ikke læses/,
    ],
    [
      'YAML that cannot be read',
      { 'skrivefelt.yaml': 'sprogversion: 1\n: : bad [\n' },
      MEMORY_ROOT,
      /kan ikke læses fra linje 2/,
    ],
    ['a list', { 'skrivefelt.yaml': '- sprogversion: 1' }, MEMORY_ROOT, /kan ikke læses/],
    ['an empty configuration', { 'skrivefelt.yaml': '' }, MEMORY_ROOT, /kan ikke læses/],
    [
      'a configuration in UTF-16',
      { 'skrivefelt.yaml': utf16('sprogversion: 1\n') },
      MEMORY_ROOT,
      /ikke gemt som UTF-8/,
    ],
    [
      'a configuration with bad bytes',
      { 'skrivefelt.yaml': Uint8Array.of(0x61, 0xe6, 0x0a) },
      MEMORY_ROOT,
      /ikke gemt som UTF-8/,
    ],
    [
      'a configuration beyond all size',
      { 'skrivefelt.yaml': 'a: b\n'.repeat(200_000) },
      MEMORY_ROOT,
      /mere end 500\.000 tegn/,
    ],
    ['a newer language', { 'skrivefelt.yaml': 'sprogversion: 2' }, MEMORY_ROOT, /sprogversion 2/],
  ])('%s is a failure with a Danish reason', (_, files, start, reason) => {
    const opened = openWorkspace(memoryHost(files), start);
    expect(opened.ok ? '' : opened.message).toMatch(reason);
  });

  test('a configuration with faults still opens, with the usual folders', () => {
    const workspace = open({ ...FILES, 'skrivefelt.yaml': 'sprogversion: 1\ntilbudd: x\n' });
    expect(workspace.templateFiles()).toContain('skabeloner/serviceinformation.md');
    expect(workspace.configurationFindings().map((finding) => finding.rule)).toContain('datafil-felt-ukendt');
  });
});

describe('what is in a workspace', () => {
  test('templates: all Markdown below the folder but archive, hidden folders and README', () => {
    expect(open().templateFiles()).toEqual([
      'skabeloner/serviceinformation.md',
      'skabeloner/sundhed/medicin.md',
    ]);
    expect(open().templateFiles('medicin')[0]).toBe('skabeloner/sundhed/medicin.md');
  });

  test('archived versions: only files named id@version', () => {
    expect(open().archivedVersions()).toEqual([
      { id: 'serviceinformation', version: '1.0.0', file: 'skabeloner/arkiv/serviceinformation@1.0.0.md' },
    ]);
  });

  test('tilbud: folders with a tilbud.yaml, whatever they are called; the id inside counts', () => {
    const workspace = open();
    expect(workspace.tilbudFolders()).toEqual(['tilbud/syd/solgaarden', 'tilbud/ærø gård']);
    expect(workspace.tilbud('aeroe-gaard')).toMatchObject({
      folder: 'tilbud/ærø gård',
      data: { navn: 'Ærø Gård' },
    });
    expect(workspace.tilbud('findes-ikke')).toBeNull();
  });

  test('documents of a tilbud, in subfolders too', () => {
    expect(open().documentsIn('tilbud/ærø gård')).toEqual([
      'tilbud/ærø gård/serviceinformation.md',
      'tilbud/ærø gård/natten/medicin.md',
    ]);
  });

  test.each<[string, object]>([
    ['skabeloner/sundhed/medicin.md', { kind: 'template' }],
    ['skabeloner/arkiv/medicin@1.2.0.md', { kind: 'archived', id: 'medicin', version: '1.2.0' }],
    ['skabeloner/arkiv/noter.md', { kind: 'elsewhere' }],
    ['tilbud/ærø gård/natten/medicin.md', { kind: 'local', folder: 'tilbud/ærø gård' }],
    ['./tilbud/ærø gård/x.md', { kind: 'local', folder: 'tilbud/ærø gård' }],
    ['tilbud/uden/x.md', { kind: 'elsewhere' }],
    ['README.md', { kind: 'elsewhere' }],
  ])('%s is known by its place', (file, place) => {
    expect(open().placeOf(file)).toEqual(place);
  });

  test('two folders with one id are reported at the second, which names the first', () => {
    const workspace = open({ ...FILES, 'tilbud/kopi/tilbud.yaml': 'id: solgaarden\nnavn: Kopi\n' });
    const { value, findings } = workspace.allTilbud();
    expect(value.map((tilbud) => tilbud.id)).toEqual(['solgaarden', 'solgaarden', 'aeroe-gaard']);
    expect(rules(findings)).toEqual(['tilbud/syd/solgaarden/tilbud.yaml: tilbud-dublet']);
    expect(findings[0]?.related?.[0]?.at.file).toBe('tilbud/kopi/tilbud.yaml');
  });

  test('a tilbud without id or name gets its folder’s, and the findings', () => {
    const staged = open({ ...FILES, 'tilbud/Grøn Eng/tilbud.yaml': 'pladser: 3' }).tilbudIn(
      'tilbud/Grøn Eng',
    );
    expect(staged.value).toMatchObject({ id: 'groen-eng', data: { navn: 'Grøn Eng', pladser: 3 } });
    expect(staged.findings.map((finding) => finding.data.felt)).toEqual(['id', 'navn']);
  });

  test('standards and own field types', () => {
    const workspace = open({
      ...FILES,
      'skrivefelt.yaml': `${CONFIGURATION}standarder: standarder.yaml\nfelttyper: felttyper\n`,
      'standarder.yaml': '- { nummer: "1.9", id: overgreb, navn: Overgreb }',
      'felttyper/journalnummer.json': '{"grundtype": "linje"}',
      'felttyper/Forkert Navn.yaml': 'grundtype: linje',
      'felttyper/uden.yaml': 'pattern: a',
    });
    expect(workspace.standards().value).toEqual([{ nummer: '1.9', id: 'overgreb', navn: 'Overgreb' }]);
    expect(workspace.fieldTypes().value).toEqual({ journalnummer: { grundtype: 'linje' } });
    expect(rules(workspace.fieldTypes().findings)).toEqual([
      'felttyper/Forkert Navn.yaml: datafil-felt-type/felttypenavn',
      'felttyper/uden.yaml: datafil-felt-mangler',
    ]);
  });

  test('linting one document reads only the configuration, that document and its tilbud', () => {
    const host = memoryHost(FILES);
    const workspace = open(FILES, host);
    workspace.source('tilbud/ærø gård/serviceinformation.md');
    workspace.source('tilbud/ærø gård/serviceinformation.md');
    workspace.tilbudIn('tilbud/ærø gård');
    expect(host.reads.map((path) => path.slice(MEMORY_ROOT.length + 1))).toEqual([
      'skrivefelt.yaml',
      'tilbud/ærø gård/serviceinformation.md',
      'tilbud/ærø gård/tilbud.yaml',
    ]);
  });
});

describe('the header profile', () => {
  const profile = (hovedblok: string, files: Readonly<Record<string, string>> = {}) =>
    open({
      ...FILES,
      ...files,
      'skrivefelt.yaml': `${CONFIGURATION}hovedblok: ${hovedblok}\n`,
    }).headerProfile();

  test.each(['region-sjaelland', 'region-nordjylland'])('%s is built in', (name) => {
    expect(profile(name)).toMatchObject({ value: { id: name }, findings: [] });
  });

  test('a file of the workspace', () => {
    const own =
      'id: egen\nnavn: Egen\nkolonner: [1]\nraekker: [{ celler: [{ etiket: Titel, vaerdi: titel }] }]';
    expect(profile('hoved/egen.yaml', { 'hoved/egen.yaml': own })).toMatchObject({
      value: { id: 'egen' },
      findings: [],
    });
  });

  const row = (...cells: string[]) =>
    `{ celler: [${cells.map((cell) => `{ etiket: A, vaerdi: titel${cell} }`).join(', ')}] }`;
  test.each<[string, string, string]>([
    ['a name that is neither', 'region-vest', 'skrivefelt.yaml: fil-mangler/hovedblok'],
    ['a path out of the workspace', '../andet.yaml', 'skrivefelt.yaml: sti-udenfor'],
    ['an absolute path', '/etc/passwd', 'skrivefelt.yaml: sti-udenfor'],
    ['a row too narrow', `x.yaml|[${row('')}]`, 'x.yaml: datafil-felt-type/gitter'],
    ['a row too wide', `x.yaml|[${row(', kolonner: 3')}]`, 'x.yaml: datafil-felt-type/gitter'],
    [
      'a cell reaching below the last row',
      `x.yaml|[${row(', raekker: 2', '')}]`,
      'x.yaml: datafil-felt-type/gitter',
    ],
    [
      'a row that a span from above makes too wide',
      `x.yaml|[${row(', raekker: 2', '')}, ${row('', '')}]`,
      'x.yaml: datafil-felt-type/gitter',
    ],
  ])('%s is reported, and the default used', (_, given, expected) => {
    const [name = '', rows] = given.split('|');
    const files =
      rows === undefined ? {} : { 'x.yaml': `id: x\nnavn: X\nkolonner: [1, 1]\nraekker: ${rows}` };
    const { value, findings } = profile(name, files);
    expect(value.id).toBe('region-sjaelland');
    expect(rules(findings)).toEqual([expected]);
  });
});

describe('no file outside the workspace is read', () => {
  const outside = { '/hemmeligt/a.md': 'hemmeligt', '/hemmeligt/logo.png': 'hemmeligt' };

  test.each([
    '../hemmeligt/a.md',
    '/hemmeligt/a.md',
    'skabeloner/../../hemmeligt/a.md',
    'C:/hemmeligt/a.md',
    '~/a.md',
  ])('%s', (path) => {
    const workspace = open({ ...FILES, ...outside });
    expect(workspace.source(path)).toEqual({ kind: 'outside' });
    expect(workspace.read(path)).toEqual({ kind: 'outside' });
  });

  test('paths in the configuration are held to it, each at its place', () => {
    const configuration = `${CONFIGURATION}standarder: ../hemmeligt/a.md
udseende: { logo: /hemmeligt/logo.png, skrifttype: { navn: X, filer: [../x.ttf, mangler.ttf] } }
felttyper: mangler
`;
    const workspace = open({ ...FILES, ...outside, 'skrivefelt.yaml': configuration });
    const places = workspace
      .configurationFindings()
      .map(({ rule, message, at }) => [
        `${rule}/${message}`,
        configuration.slice(at.span.start, at.span.end),
      ]);
    expect(places).toEqual([
      ['fil-mangler/mappe', 'mangler'],
      ['sti-udenfor/default', '../hemmeligt/a.md'],
      ['sti-udenfor/default', '/hemmeligt/logo.png'],
      ['sti-udenfor/default', '../x.ttf'],
      ['fil-mangler/default', 'mangler.ttf'],
    ]);
    expect(workspace.standards().value).toEqual([]);
  });

  test('a folder outside that the configuration lists may be read', () => {
    const configuration = CONFIGURATION.replace('skabeloner: skabeloner', 'skabeloner: ../faelles/');
    const workspace = open({ ...FILES, '/faelles/x.md': '# X', 'skrivefelt.yaml': configuration });
    expect(workspace.templateFiles()).toEqual(['../faelles/x.md']);
    expect(workspace.source('../faelles/x.md')).toMatchObject({ kind: 'found', source: { text: '# X' } });
    expect(workspace.placeOf('../faelles/x.md')).toEqual({ kind: 'template' });
    expect(workspacePath(workspace, '/faelles/x.md')).toBe('../faelles/x.md');
  });

  test('an absolute folder is reported, and the usual one used', () => {
    const configuration = CONFIGURATION.replace('tilbud: tilbud', 'tilbud: /hemmeligt');
    const workspace = open({ ...FILES, ...outside, 'skrivefelt.yaml': configuration });
    expect(workspace.configuration.tilbud).toBe('tilbud');
    expect(rules(workspace.configurationFindings())).toEqual(['skrivefelt.yaml: sti-udenfor/absolut']);
  });
});
