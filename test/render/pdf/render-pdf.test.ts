import { beforeAll, describe, expect, test } from 'vitest';
import type { Publication } from '../../../src/publication/publication.ts';
import { createPdfRenderer, type PdfRenderer } from '../../../src/render/pdf/render-pdf.ts';
import { approvedPublication, fullPublication } from '../../fixtures/publication.ts';
import { builtInFonts } from './fonts.ts';
import { textsOf } from './publication-texts.ts';
import { type ReadPdf, readPdf, type Tag, tagsOf, textOf } from './read-pdf.ts';

const renderer = createPdfRenderer({ fonts: builtInFonts() });
let draft: ReadPdf;
let approved: ReadPdf;

function bytesOf(publication: Publication, by: PdfRenderer = renderer): Uint8Array {
  const { bytes, accessible, problems } = by.render(publication);
  expect(problems).toEqual([]);
  expect(accessible).toBe(true);
  return bytes ?? new Uint8Array();
}

const all = (pdf: ReadPdf): Tag[] => pdf.tags.flat();
const squeezed = (text: string): string => text.replace(/\s+/gu, '');
const words = (tags: readonly (Tag | string)[]): string => textOf(tags).replace(/\s+/gu, ' ').trim();

beforeAll(async () => {
  draft = await readPdf(bytesOf(fullPublication()));
  approved = await readPdf(bytesOf(approvedPublication()));
});

describe('Filen', () => {
  test('er mærket PDF/UA-1 på dansk med titel, forfatter, nøgleord og dato fra dokumentet', () => {
    const source = Buffer.from(bytesOf(fullPublication())).toString('latin1');
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(source).toMatch(/\/Lang \(da-DK\)/);
    expect(source).toContain('/StructTreeRoot');
    expect(draft.marked).toBe(true);
    expect(draft.info).toMatchObject({
      Title: 'Retningslinje for tryghed og alarmer',
      Author: 'Kvalitetsteamet i Region Østerås',
      Keywords: 'solgaarden/tryghed-og-alarm, 2.1.0, Region Østerås, Solgården',
      CreationDate: 'D:20260930000000Z',
    });
  });

  test('har ingen dato, når dokumentet ikke har nogen', () => {
    expect(approved.info).not.toHaveProperty('CreationDate');
    expect(approved.info).not.toHaveProperty('ModDate');
  });

  test.each([['2026-02-31'], ['2026-05'], ['i morgen']])(
    'har ingen dato, når %s ikke er en dag',
    async (date) => {
      const { info } = await readPdf(bytesOf({ ...approvedPublication(), date }));
      expect(info).not.toHaveProperty('CreationDate');
    },
  );

  test('har alle skrifter indlejret', () => {
    const source = Buffer.from(bytesOf(fullPublication())).toString('latin1');
    const fonts = source.match(/\/Type \/FontDescriptor/g) ?? [];
    expect(fonts.length).toBeGreaterThanOrEqual(4);
    expect(source.match(/\/FontFile\d/g)).toHaveLength(fonts.length);
  });

  test('er den samme byte for byte, også fra en ny renderer', () => {
    const first = bytesOf(fullPublication());
    bytesOf(approvedPublication());
    expect(bytesOf(fullPublication())).toEqual(first);
    expect(bytesOf(fullPublication(), createPdfRenderer({ fonts: builtInFonts() }))).toEqual(first);
  });
});

describe('Teksten', () => {
  test.each([
    ['kladden', fullPublication],
    ['den godkendte', approvedPublication],
  ])('i %s er der hele vejen, i læserækkefølge', async (_, publication) => {
    const pdf = await readPdf(bytesOf(publication()));
    const read = squeezed(textOf(all(pdf)));
    let from = 0;
    for (const text of textsOf(publication())) {
      const at = read.indexOf(squeezed(text), from);
      expect(at, `»${text}« efter …${read.slice(Math.max(0, from - 60), from)}`).toBeGreaterThanOrEqual(0);
      from = at + squeezed(text).length;
    }
  });

  test('er på dansk overalt, også i kode', () => {
    const languages = tagsOf(all(draft), 'Code', 'P', 'Span', 'Table').map((tag) => tag.lang);
    expect(new Set(languages)).toEqual(new Set([null]));
  });
});

describe('Hovedblokken', () => {
  test('er det første og en tabel, hvor hver række overskrifter står over sine værdier', () => {
    const table = all(draft)[0]?.children[0];
    const rows = table === undefined ? [] : tagsOf([table], 'TR');
    const cells = rows.map((row) =>
      tagsOf(row.children, 'TH', 'TD').map((cell) => `${cell.role} ${words([cell])}`),
    );
    expect(cells).toEqual([
      ['TH Godkendt af', 'TH Titel', 'TH Dokumenttype'],
      ['TD Styregruppen for kvalitet', 'TD Retningslinje for tryghed og alarmer', 'TD Retningslinje'],
      ['TH Dato for godkendelse', 'TH Version'],
      ['TD 30. september 2026', 'TD 2.1.0'],
      ['TH Dokumentbrugere', 'TH Udarbejdet af'],
      ['TD Ledelse og medarbejdere Vikarer i nattevagt', 'TD Kvalitetsteamet'],
      ['TH Tilbud', 'TH Lokalt godkendt', 'TH Næste revision'],
      ['TD Solgården', 'TD –', 'TD maj 2029'],
    ]);
  });

  test('har sit navn som tabellens billedtekst, vist eller ej', () => {
    const captions = [draft, approved].map((pdf) => words(tagsOf(all(pdf), 'Caption').slice(0, 1)));
    expect(captions).toEqual(['Dokumenthoved', 'Dokumentoverblik']);
  });
});

describe('Overskrifterne', () => {
  test('har de givne numre og niveauer, og indholdslistens titel er ingen overskrift', () => {
    const headings = tagsOf(all(draft), 'H1', 'H2', 'H3', 'H4', 'H5', 'H6');
    expect(headings.map((tag) => `${tag.role} ${words([tag])}`)).toEqual([
      'H1 1 Formål og baggrund',
      'H1 2 Alarmer i hverdagen',
      'H2 2.1 Prøve af alarmer, hver uge',
      'H3 2.1.1 Når prøven svigter',
      'H3 2.1.2 Udstyr',
      'H4 2.1.2.1 Bærbart udstyr',
      'H2 2.2 Vagter',
      'H1 3 Overblik',
      'H2 3.1 Lokal beredskabsplan',
    ]);
  });

  test('er bogmærker', () => {
    expect(draft.bookmarks.map((bookmark) => bookmark.title)).toEqual([
      '1 Formål og baggrund',
      '2 Alarmer i hverdagen',
      '3 Overblik',
    ]);
    expect(draft.bookmarks[1]?.items.map((bookmark) => bookmark.title)).toContain('2.2 Vagter');
  });

  test('står i indholdslisten til og med niveau 3 med deres sidetal', () => {
    const pages = renderer.pagesOf(fullPublication());
    const lines = tagsOf(all(draft), 'TOCI').map((tag) => words([tag]));
    expect(lines).toHaveLength(8);
    expect(lines).toContain(`1 Formål og baggrund ${pages.get('formaal')}`);
    expect(lines).toContain(`2.1 Prøve af alarmer, hver uge ${pages.get('proeve')}`);
    expect(lines).toContain(`3.1 Lokal beredskabsplan ${pages.get('lokal-beredskabsplan')}`);
  });

  test('kan slås op med sidetal, også uden indholdsliste', () => {
    const pages = renderer.pagesOf(fullPublication());
    for (const [anchor, text] of [
      ['formaal', '1 Formål og baggrund'],
      ['overblik', '3 Overblik'],
    ] as const) {
      const heading = tagsOf(all(draft), 'H1').find((tag) => words([tag]) === text);
      expect(pages.get(anchor)).toBe(heading?.page);
    }
    expect(renderer.pagesOf(approvedPublication())).toEqual(
      new Map([
        ['velkomst', 1],
        ['afsked', 1],
      ]),
    );
  });
});

describe('Skrivefelter', () => {
  test('et indlejret svar er et citat, der begynder med, hvis svar det er', () => {
    const quotes = tagsOf(all(draft), 'BlockQuote').map((tag) => words([tag]));
    expect(quotes.filter((text) => text.startsWith('Lokalt svar fra Solgården '))).toHaveLength(3);
    expect(quotes).toContain('Lokalt svar fra Solgården Skrivefeltet er ikke udfyldt.');
  });

  test('kravet står før citatet og ikke i det', () => {
    const quoted = tagsOf(all(draft), 'BlockQuote').map((tag) => words([tag]));
    expect(quoted.some((text) => text.includes('Beskriv, hvornår alarmerne prøves'))).toBe(false);
    expect(words(all(draft))).toMatch(
      /Ugentlig prøve Beskriv, hvornår alarmerne prøves.*Lokalt svar fra Solgården/,
    );
  });

  test('et tomt felt viser, hvem der udfylder det', () => {
    expect(words(all(draft))).toMatch(/Øvrige aftaler Beskriv aftaler, .* Udfyldes af tilbuddet 3\.1/);
  });
});

describe('Lister, tabeller, noter og billeder', () => {
  test('punkter har de rigtige mærker i enhver dybde', () => {
    const marks = tagsOf(all(draft), 'LI').map((item) => words(tagsOf(item.children, 'Lbl').slice(0, 1)));
    const from = marks.indexOf('•', 8);
    expect(marks.slice(from, from + 20)).toEqual([
      '•',
      '1.',
      '2.',
      '–',
      '1.',
      '2.',
      '–',
      '3.',
      '•',
      '1.',
      '2.',
      '•',
      '3.',
      '4.',
      '1.',
      '2.',
      '7.',
      '8.',
      '•',
      '1.',
    ]);
  });

  test('afkrydsning læses op', () => {
    const alts = tagsOf(all(draft), 'Figure').map((tag) => tag.alt);
    expect(alts).toEqual(['Afkrydset', 'Ikke afkrydset', 'Plantegning af stueetagen med tre rum']);
  });

  test('et pyntebillede er uden for læserækkefølgen', async () => {
    const full = fullPublication();
    const image = { type: 'image', asset: 'plantegning', alt: '' } as const;
    const body = full.body.slice(0, 3).concat({ type: 'paragraph', owner: 'regional', children: [image] });
    const pdf = await readPdf(bytesOf({ ...full, body, footnotes: [] }));
    expect(tagsOf(all(pdf), 'Figure')).toEqual([]);
  });

  test('tabeller har overskriftsceller og nummererede billedtekster, og overskriften gentages på hver side', () => {
    const captions = tagsOf(all(draft), 'Caption').map((tag) => words([tag]));
    expect(captions.slice(1)).toEqual([
      'Tabel 1: Vagter og opgaver hen over døgnet',
      'Tabel 2: Telefonnumre',
    ]);
    const heads = tagsOf(all(draft), 'TH').map((tag) => words([tag]));
    expect(heads.filter((text) => text === 'Hvem og hvordan')).toHaveLength(1);
    const repeated = draft.artifacts.filter((text) => text.includes('Hvem og hvordan'));
    expect(repeated.length).toBeGreaterThanOrEqual(1);
  });

  test('en fodnote står én gang, og den næste henvisning gentager dens mærke', () => {
    const notes = tagsOf(all(draft), 'Note').map((tag) => words([tag]));
    expect(notes).toEqual([
      expect.stringMatching(/^1 ?Ved alarm forstås .* beredskabsplanen\.$/),
      expect.stringMatching(/^2 ?Gengivet med tilladelse\.$/),
      expect.stringMatching(/^3 ?Døgnbemandet, jf\. overblikket\.$/),
    ]);
    expect(words(all(draft))).toContain('Fodnoten om alarmer gælder stadig1.');
  });

  test('links og henvisninger kan følges', () => {
    const links = tagsOf(all(draft), 'Link').map((tag) => words([tag]));
    expect(links).toEqual(
      expect.arrayContaining(['regionens side om tryghed', 'afsnit 2.1 om prøver', 'overblikket']),
    );
    const source = Buffer.from(bytesOf(fullPublication())).toString('latin1');
    expect(source).toContain('https://www.example.dk/tryghed?emne=alarm&sprog=da');
  });
});

describe('Hver side', () => {
  test('har titel, version, dokument-id, godkendelse og sidetal uden for læserækkefølgen', () => {
    draft.artifacts.forEach((text, at) => {
      const line = text.replace(/\s+/gu, ' ');
      expect(line).toContain('Retningslinje for tryghed og alarmer Version 2.1.0');
      expect(line).toContain('solgaarden/tryghed-og-alarm · Ikke godkendt');
      expect(line).toContain(`Side ${at + 1} af ${draft.pages}`);
    });
    expect(words(all(draft))).not.toContain('Side 1 af');
  });

  test('har vandmærket i en kladde, aldrig i læserækkefølgen', () => {
    expect(draft.artifacts.every((text) => text.includes('UDKAST'))).toBe(true);
    expect(words(all(draft))).not.toContain('UDKAST');
  });

  test('har intet vandmærke i et godkendt dokument', () => {
    expect(approved.artifacts.join()).not.toContain('UDKAST');
    expect(approved.artifacts.join()).toContain('Godkendt 1. maj 2026');
  });

  test('har godkendelsens fingeraftryk, når der er en', () => {
    for (const text of approved.artifacts) expect(text).toContain('Fingeraftryk sha256/1:0a1b2c3d4e5f');
    expect(draft.artifacts.join()).not.toContain('Fingeraftryk');
  });
});
