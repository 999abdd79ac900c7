import os from 'node:os';
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openProject } from '../../src/pipeline.ts';
import { FORMATS, type Format } from '../../src/press/typesetter.ts';
import { publisherOf } from '../../src/publish.ts';
import { BASELINE, exif, PNG, SECRET, secret, withChunk, withSegment } from '../fixtures/pictures.ts';
import { MEMORY_ROOT } from '../memory-host.ts';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';
import { exampleWorkspaces, publishAll } from './published-examples.ts';

/** Every text in a file, by the part it stands in: the parts of a package, or of a PDF the plain text and each stream. */
function textsOf(format: Format, bytes: Uint8Array): readonly (readonly [string, string])[] {
  if (format === 'docx') {
    return Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]);
  }
  const whole = Buffer.from(bytes).toString('latin1');
  const streams = [...whole.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    const end = whole.indexOf('endstream', index);
    try {
      return [inflateSync(Buffer.from(whole.slice(index + length, end), 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
  return [['pdf', whole], ...streams.map((text, at): [string, string] => [`stream ${at}`, text])];
}

/** What a file tells of the machine and of whoever uses it. Short names would be found anywhere by chance. */
const MACHINE: readonly RegExp[] = [
  `${process.cwd()}/`,
  `${os.homedir()}/`,
  `${os.tmpdir()}/`,
  `${MEMORY_ROOT}/`,
  'node_modules',
  'typst-ts-node-compiler/',
  ...[os.hostname(), os.userInfo().username].filter((name) => name.length > 5),
].map((text) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));

/** Ways out of a file other than a link that somebody clicks. */
const OUTSIDE: readonly RegExp[] = [
  /TargetMode/,
  /attachedTemplate|INCLUDETEXT|INCLUDEPICTURE|\bDDE(?:AUTO)?\b|linkedObject|altChunk|vbaProject/,
  /\/(?:Launch|JavaScript|EmbeddedFile|SubmitForm|ImportData|GoToR)\b/,
  /(?:file|javascript|vbscript|data):\/?\/?[\w%]/i,
  /(?:"|\()\\\\\\\\[\w.]+\\/,
];

function leaks(format: Format, bytes: Uint8Array): readonly string[] {
  const texts = textsOf(format, bytes);
  expect(texts.length).toBeGreaterThan(3);
  return texts.flatMap(([part, text]) =>
    [...MACHINE, ...OUTSIDE].flatMap((pattern) => (pattern.test(text) ? [`${part}: ${pattern.source}`] : [])),
  );
}

describe.each(exampleWorkspaces)('%s', (folder) => {
  test('intet udgivet dokument siger noget om maskinen eller henter noget udefra', {
    timeout: 300_000,
  }, async () => {
    const published = await publishAll(folder);
    expect(published.length).toBeGreaterThan(0);
    for (const { name, files } of published) {
      for (const format of FORMATS)
        expect({ name, found: leaks(format, files[format]) }).toEqual({ name, found: [] });
    }
  });
});

describe('et dokument, der vil det', () => {
  const ADDRESSES = [
    'file:///etc/passwd',
    'FILE://server/deling/x.docx',
    '\\\\\\\\server\\\\deling\\\\x.docx',
    '//server/deling/x',
    'C:/Users/ida/x.docx',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'ms-word:ofe|u|https://x.dk/a.docx',
    '&#106;avascript:alert(1)',
    'java\tscript:alert(1)',
    ' https://x.dk/" \\o "x',
  ];
  const LINKS = ADDRESSES.map((address, at) => `[ord${at}](<${address}>) ![billede${at}](<${address}>)`).join(
    '\n\n',
  );
  const FIELDS = '\n\nINCLUDETEX "x" { DDEAUT } og {punkter-0}\n';
  const BODY = '# A\n\n:::skrivefelt[Svar]{#svar}\nx\n:::\n';

  test('får hverken filer, netværksdrev eller kode med i det udgivne, men alle sine ord', async () => {
    const { host } = workspace({
      [TEMPLATE]: template(`${LINKS}\n\n${BODY}`),
      [LOCAL]: local(`# A\n\n:::skrivefelt{#svar}\n${LINKS}${FIELDS}\n:::\n`, 'status: kladde'),
    });
    const opened = openProject(host, MEMORY_ROOT);
    if (!opened.ok) throw new Error(opened.message);
    const publisher = await publisherOf(opened.project, FORMATS);
    for (const file of [TEMPLATE, LOCAL]) {
      const document = opened.project.load(file);
      if (!document) throw new Error(file);
      const publication = publisher.publication(document, false);
      for (const format of FORMATS) {
        const { bytes } = publisher.render(document, publication, format);
        if (!bytes) throw new Error(`${file}: ${format}`);
        const texts = textsOf(format, bytes);
        expect(texts.flatMap(([part, text]) => (/TargetMode/.test(text) ? [part] : []))).toEqual([]);
        const orders = texts.flatMap(([, text]) => [
          ...[...text.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, order = '']) => order),
          ...[...text.matchAll(/\/URI\s*\(([^)]*)\)/g)].map(([, address = '']) => address),
        ]);
        const links = orders.filter((order) => /HYPERLINK|:/.test(order) && !/HYPERLINK \\l/.test(order));
        expect(
          links.filter(
            (order) => !/^(?: HYPERLINK &quot;)?https:\/\/x\.dk\/(?:[^"\\&]|&amp;)*(?:&quot; )?$/.test(order),
          ),
        ).toEqual([]);
        if (format === 'docx') expect(texts.map(([, text]) => text).join('')).toContain('ord12');
      }
    }
  });
});

test('et billede siger ikke, hvem der har lavet det, hvor eller med hvad', async () => {
  const body = '![foto](foto.jpg)\n\n![plan](plan.png)\n\n![kort](kort.svg)\n';
  const { project } = workspace({
    [TEMPLATE]: template(`# A\n\n${body}\n:::skrivefelt[Svar]{#svar}\nx\n:::\n`),
    'skabeloner/foto.jpg': withSegment(BASELINE, 0xe1, exif('II', 6)),
    'skabeloner/plan.png': withChunk(PNG, 'tEXt', secret),
    'skabeloner/kort.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!-- ${SECRET} --></svg>`,
  });
  const publisher = await publisherOf(project, FORMATS);
  const document = project.load(TEMPLATE);
  if (!document) throw new Error(TEMPLATE);
  const publication = publisher.publication(document, false);
  expect(Object.keys(publication.assets)).toHaveLength(3);
  for (const format of FORMATS) {
    const { bytes } = publisher.render(document, publication, format);
    if (!bytes) throw new Error(format);
    const telling = textsOf(format, bytes).filter(([, text]) => text.includes(SECRET));
    expect(telling.map(([part]) => part)).toEqual([]);
  }
});
