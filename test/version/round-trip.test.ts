import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openProject, type Project } from '../../src/pipeline.ts';
import { MARKER_HEADING } from '../../src/version/tool-text.ts';
import { type Called, call } from '../cli/run-command.ts';
import { MEMORY_ROOT, type MemoryHost, memoryHost } from '../memory-host.ts';
import { docxPart, paragraphTexts } from '../render/docx/docx-parts.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../examples/region-sjaelland');
const TEMPLATE = 'skabeloner/medicinhaandtering.md';
const STEERING = 'Styregruppen for kvalitet på socialområdet';

/** The documents that answer the template. */
const ANSWERING: readonly string[] = ['engbo', 'kildebo', 'kobberhuset'].map(
  (tilbud) => `tilbud/${tilbud}/medicinhaandtering.md`,
);

/** What version 2.0.0 does: text of version 1.0.0 and what it becomes. */
const REVISION: readonly (readonly [string, string])[] = [
  ['version: 1.0.0\nstatus', 'version: 2.0.0\nstatus'],
  [
    'aendringer:\n',
    'aendringer:\n  - version: 2.0.0\n    dato: 2026-11-20\n    tekst: Nye krav om nøgler og fejl. Feltet selvadministration er fjernet.\n',
  ],
  // Renamed.
  ['{#pn-medicin type', '{#efter-behov tidligere="pn-medicin" type'],
  // Tightened.
  ['{#identifikation type=liste antal="3-10"', '{#identifikation type=liste antal="4-10"'],
  // Loosened.
  ['{#kompetence type=tabel', '{#kompetence krav=boer type=tabel'],
  // Added: to all, to some, to none of the three.
  [
    ':::::betingelse{egenskaber="dosering"}\n',
    `::::skrivefelt[Nøgler til medicinskabet]{#noegler type=linje}
Skriv, hvor nøglerne ligger.
::::

:::::betingelse{egenskaber="dosering"}
::::skrivefelt[Fejl ved dispensering]{#dispenseringsfejl}
Skriv, hvad I gør, når en æske er doseret forkert.
::::

`,
  ],
  [
    ':::::betingelse{alder="0-17"}\n',
    ':::::betingelse{alder="0-17"}\n::::skrivefelt[Skolens rolle]{#skole}\nSkriv, hvem der giver medicin i skolen.\n::::\n\n',
  ],
];

function exampleHost(): MemoryHost {
  const names = readdirSync(EXAMPLE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return memoryHost(
    Object.fromEntries(
      names.map((name) => [
        name.slice(EXAMPLE.length + 1).replaceAll('\\', '/'),
        new Uint8Array(readFileSync(name)),
      ]),
    ),
  );
}

async function done(host: MemoryHost, ...args: readonly string[]): Promise<Called> {
  const called = await call(host, args);
  expect({ args, code: called.code, err: called.err }).toEqual({ args, code: 0, err: '' });
  return called;
}

/** Releases what stands, writes the new version, approves and releases it. */
async function releaseNext(host: MemoryHost): Promise<string> {
  await done(host, 'release', 'medicinhaandtering');
  const next = REVISION.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, host.text(TEMPLATE) ?? '');
  const bare = next.replace(/::::skrivefelt\[[^\]]*\]\{#selvadministration [\s\S]*?\n::::\n\n/, '');
  expect(bare).not.toBe(next);
  host.write(TEMPLATE, new TextEncoder().encode(bare));
  await done(host, 'approve', TEMPLATE, '--rolle', STEERING);
  return (await done(host, 'release', 'medicinhaandtering')).out;
}

function project(host: MemoryHost): Project {
  const opened = openProject(host, MEMORY_ROOT);
  if (!opened.ok) throw new Error(opened.message);
  return opened.project;
}

/** Every answer of every local document as it is typed, by file: its content, or the reason it is waived. */
function answers(host: MemoryHost): ReadonlyMap<string, readonly string[]> {
  const { documents, load } = project(host);
  return new Map(
    documents().flatMap((file) => {
      const guideline = load(file)?.guideline;
      if (!guideline) return [];
      const { text } = guideline.document.source;
      const typed = guideline.answers.map(({ contentSpan, waiver }) =>
        waiver ? `fravalgt: ${waiver.reason}` : text.slice(contentSpan.start, contentSpan.end).trim(),
      );
      return [[file, typed.filter((answer) => answer !== '').sort()]];
    }),
  );
}

interface Found {
  readonly rule: string;
  readonly severity: string;
}

async function lint(host: MemoryHost, file: string): Promise<readonly Found[]> {
  return JSON.parse((await call(host, ['lint', file, '--format', 'json'])).out).findings;
}

/** What a newer version means for each document, by file. */
function affected(host: MemoryHost, files: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const messages = files.map((file): [string, string[]] => [file, []]);
  const byFile = new Map(messages);
  for (const { ruleId, file, related } of project(host).lint(files)) {
    if (ruleId === 'bygger-paa-foraeldet') byFile.get(file)?.push(...related.map(({ message }) => message));
  }
  return Object.fromEntries(messages);
}

const IDENTIFICATION =
  '»Sådan identificerer vi borger og medicin« (identifikation) er ændret: skærpet antal: fra 3–10 til 4–10.';
const KEYS = '»Nøgler til medicinskabet« (noegler) er nyt: skal udfyldes, type: linje.';
const MISTAKES = '»Fejl ved dispensering« (dispenseringsfejl) er nyt: skal udfyldes, type: tekst.';
const SELF = '»Når borgeren selv står for sin medicin« (selvadministration) er fjernet.';

describe('eksemplet, når regionen udgiver version 2.0.0 af en skabelon', () => {
  let released: MemoryHost;
  let told: string;
  beforeAll(async () => {
    released = exampleHost();
    told = await releaseNext(released);
  }, 60_000);

  /** The workspace with the new version released and nothing updated. */
  const fresh = (): MemoryHost => memoryHost(Object.fromEntries(released.files));

  test('release siger felt for felt, hvad der er ændret', () => {
    expect(told.split('\n').filter((line) => /^ {2}»/.test(line))).toEqual([
      '  »Opgaver og kompetence« (kompetence): lempet',
      '  »Sådan identificerer vi borger og medicin« (identifikation): skærpet',
      '  »Pn-medicin« (efter-behov): omdøbt fra pn-medicin',
      '  »Nøgler til medicinskabet« (noegler): nyt',
      '  »Fejl ved dispensering« (dispenseringsfejl): nyt',
      '  »Skolens rolle« (skole): nyt',
      '  »Når borgeren selv står for sin medicin« (selvadministration): fjernet',
    ]);
  });

  test('gælder de gamle svar stadig: de bliver kontrolleret og udgivet med den tekst, de svarer på', async () => {
    const host = fresh();
    const file = 'tilbud/kildebo/medicinhaandtering.md';
    expect((await lint(host, file)).map(({ rule }) => rule)).toEqual(['bygger-paa-foraeldet']);
    await done(host, 'render', file, '--to', 'docx', '--out', 'ud', '--kraev-godkendelse');
    const [path = ''] = [...host.files.keys()].filter((name) => name.endsWith('.docx'));
    const bytes = host.files.get(path) ?? new Uint8Array();
    const text = paragraphTexts(docxPart(bytes, 'word/document.xml')).join('\n');
    expect(text).toContain('Når borgeren selv står for sin medicin');
    expect(text).not.toContain('Nøgler til medicinskabet');
  });

  test('er præcis de svar berørt, som versionen betyder noget for', () => {
    const [engbo = '', kildebo = '', kobberhuset = ''] = ANSWERING;
    expect(affected(released, ANSWERING)).toEqual({
      [engbo]: [IDENTIFICATION, KEYS, MISTAKES, SELF],
      [kildebo]: [IDENTIFICATION, KEYS, MISTAKES, SELF],
      [kobberhuset]: [IDENTIFICATION, KEYS, SELF],
    });
    const others = project(released)
      .documents()
      .filter((file) => file.startsWith('tilbud/') && !ANSWERING.includes(file));
    expect(others.length).toBeGreaterThan(20);
    expect(affected(released, others)).toEqual(affected(exampleHost(), others));
  });

  test('flytter update alle svar, uden at et eneste går tabt, og anden gang ændres intet', async () => {
    const host = fresh();
    const before = answers(host);
    expect([...before.values()].flat().length).toBeGreaterThan(150);
    const first = await call(host, ['update']);
    expect(first.out).toContain(
      'tilbud/engbo/medicinhaandtering.md: medicinhaandtering 1.0.0 → 2.0.0\n  omdøbt: pn-medicin hedder nu efter-behov\n',
    );
    const after = answers(host);
    for (const [file, typed] of before) {
      // What is new stands empty; an untouched checklist would be the template's own text.
      expect([file, after.get(file)?.filter((answer) => typed.includes(answer))]).toEqual([file, typed]);
    }
    const files = new Map(host.files);
    const second = await call(host, ['update']);
    expect(second.out).toMatch(/^0 opdateret/);
    expect(host.files).toEqual(files);
  });

  test('står et svar uden felt i blokken sidst i filen, som lint melder og approve afviser', async () => {
    const host = fresh();
    await call(host, ['update', ...ANSWERING]);
    const loaded = project(host);
    for (const file of ANSWERING) {
      const guideline = loaded.load(file)?.guideline;
      const ids = guideline?.answers.map(({ id }) => id) ?? [];
      expect([file, ids.at(-1)]).toEqual([file, 'selvadministration']);
      expect(host.text(file)).toMatch(
        new RegExp(`# ${MARKER_HEADING}[\\s\\S]*:::skrivefelt\\{#selvadministration`),
      );
      expect([file, ids.includes('dispenseringsfejl')]).toEqual([file, !file.includes('kobberhuset')]);
      expect(ids).toContain('noegler');
      expect(ids).not.toContain('skole');
      const found = await lint(host, file);
      expect(
        found.filter(({ rule }) => rule === 'skrivefelt-ukendt').map(({ severity }) => severity),
      ).toEqual(['error']);
      const before = new Map(host.files);
      expect(await call(host, ['approve', file, '--rolle', 'Forstander'])).toMatchObject({
        code: 1,
        out: '',
      });
      expect(host.files).toEqual(before);
    }
  });
});
