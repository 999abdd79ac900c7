import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../src/core/source.ts';
import { readFrontMatter } from '../../src/model/front-matter.ts';
import { parseDocument } from '../../src/parse/document.ts';
import { remarkParser } from '../../src/parse/remark-parser.ts';
import { found } from './found.ts';

const REGIONAL = [
  'niveau: regional',
  'dokumenttype: retningslinje',
  'id: x',
  'titel: Titel',
  'version: 1.0.0',
];
const LOCAL = ['niveau: lokal', 'skabelon: x@1.0.0', 'tilbud: solgaarden', 'version: 1.0.0'];

function read(text: string, file = 'skabeloner/medicin.md', tilbud: string | null = null) {
  const source = sourceOf(file, text);
  const { value, findings } = readFrontMatter(
    source,
    parseDocument(source, remarkParser()).frontMatter,
    tilbud,
  );
  return { value, findings, found: found(findings, text) };
}

/** Front matter of some lines; a line replaces the one with the same key. */
function withLines(base: readonly string[], ...lines: readonly string[]): string {
  const key = (line: string): string => line.split(':')[0] ?? '';
  const kept = base.filter((line) => !lines.some((other) => key(other) === key(line)));
  return `---\n${[...kept, ...lines].join('\n')}\n---\n\n# Formål\n`;
}

describe('a valid head has no findings, and its values come in one spelling', () => {
  test.each<[string, string, unknown]>([
    ['status: høring', 'status', 'hoering'],
    ['status: hoering', 'status', 'hoering'],
    ['status: udgået', 'status', 'udgaaet'],
    ['form: selvstændig', 'form', 'selvstaendig'],
    ['målgruppe: [voksne]', 'maalgruppe', ['voksne']],
    ['målgruppe: voksne', 'maalgruppe', 'voksne'],
    ['næste-revision: maj 2026', 'naeste-revision', '2026-05'],
    ['sidst-revideret: 30. september 2015', 'sidst-revideret', '2015-09-30'],
    ['sidst-revideret: 2015-09-30', 'sidst-revideret', '2015-09-30'],
    ['gyldig-fra: 2026-05', 'gyldig-fra', '2026-05'],
    ['revisionsinterval: 36 måneder', 'revisionsinterval', '36 måneder'],
    ['revisionsinterval: 3 år', 'revisionsinterval', '3 år'],
    ['titel: 2026', 'titel', '2026'],
    ['titel: 007', 'titel', '007'],
    ['dokumentansvarlig:', 'dokumentansvarlig', undefined],
    ['nummerering: nej', 'nummerering', 'nej'],
    ['anvendelsesområde: { alder: 18 – 85 }', 'anvendelsesomraade', { alder: '18-85' }],
    [
      'ændringer: [{ version: 1.0.0, dato: maj 2026, tekst: Ny }]',
      'aendringer',
      [{ version: '1.0.0', dato: '2026-05', tekst: 'Ny' }],
    ],
  ])('%s', (line, key, value) => {
    const result = read(withLines(REGIONAL, line));
    expect(result.found).toEqual([]);
    expect(Object.entries(result.value ?? {}).find(([name]) => name === key)?.[1]).toEqual(value);
  });

  test('what is not written has its default', () => {
    expect(read(withLines(REGIONAL)).value).toMatchObject({
      status: 'kladde',
      form: 'indlejret',
      nummerering: 'ja',
    });
    expect(read(withLines(LOCAL)).value).toMatchObject({ niveau: 'lokal', status: 'kladde' });
  });

  test('a file with Windows line endings reads the same', () => {
    expect(read(withLines(REGIONAL, 'status: høring').replaceAll('\n', '\r\n')).found).toEqual([]);
  });
});

describe('a fault is found at the key or value as the author typed it', () => {
  test.each<[string, readonly string[], string, string]>([
    ['a version of two numbers', REGIONAL, 'version: 1.0', 'hoved-felt-type/version »1.0«'],
    ['a version with a letter', REGIONAL, 'version: v1.0.0', 'hoved-felt-type/version »v1.0.0«'],
    [
      'a day that is not in the calendar',
      REGIONAL,
      'næste-revision: 2026-02-30',
      'hoved-felt-type/dato »2026-02-30«',
    ],
    ['a year alone', REGIONAL, 'gyldig-fra: 2026', 'hoved-felt-type/dato »2026«'],
    [
      'an interval in words',
      REGIONAL,
      'revisionsinterval: hvert tredje år',
      'hoved-felt-type/interval »hvert tredje år«',
    ],
    ['an unknown status', REGIONAL, 'status: færdig', 'hoved-felt-type/valg »færdig«'],
    [
      'an unknown document type',
      REGIONAL,
      'dokumenttype: Retningslinje',
      'hoved-felt-type/valg »Retningslinje«',
    ],
    ['yes as YAML writes it', REGIONAL, 'nummerering: true', 'hoved-felt-type/valg »true«'],
    ['an id with a dot', REGIONAL, 'id: alarm.proeve', 'hoved-felt-type/id »alarm.proeve«'],
    ['an id with æøå', REGIONAL, 'id: prøve', 'hoved-felt-type/id »prøve«'],
    ['a text where a list belongs', REGIONAL, 'understøtter: mål 5', 'hoved-felt-type/liste »mål 5«'],
    ['a list where a text belongs', REGIONAL, 'titel: [a, b]', 'hoved-felt-type/tekst »[a, b]«'],
    [
      'ages the wrong way round',
      REGIONAL,
      'anvendelsesområde: { alder: 85-18 }',
      'hoved-felt-type/alder »85-18«',
    ],
    [
      'a template without a version',
      LOCAL,
      'skabelon: serviceinformation',
      'hoved-felt-type/skabelonvalg »serviceinformation«',
    ],
    ['a template with a short version', LOCAL, 'skabelon: x@2.0', 'hoved-felt-type/skabelonvalg »x@2.0«'],
    ['a misspelt key', REGIONAL, 'næste-revison: 2026-05', 'hoved-felt-ukendt/ligner »næste-revison«'],
    ['a key that nothing is like', REGIONAL, 'xyzzyplugh: 1', 'hoved-felt-ukendt »xyzzyplugh«'],
    [
      'a key of the other level, in a local document',
      LOCAL,
      'titel: Min titel',
      'hoved-felt-ukendt/regional »titel«',
    ],
    [
      'a key of the other level, in a regional one',
      REGIONAL,
      'tilbud: solgaarden',
      'hoved-felt-ukendt/lokal »tilbud«',
    ],
    ['a required key without a value', REGIONAL, 'titel:', 'hoved-felt-mangler/tom »titel«'],
    ['an empty text', REGIONAL, 'titel: ""', 'hoved-felt-type/tom »""«'],
    ['the same key twice', REGIONAL, 'standard: a\nstandard: b', 'hoved-yaml/dublet »standard«'],
    ['two spellings of one key', REGIONAL, 'målgruppe: a\nmaalgruppe: b', 'hoved-yaml/dublet »maalgruppe«'],
    [
      'a change without its text',
      REGIONAL,
      'aendringer: [{ version: 1.0.0, dato: 2026-05 }]',
      'hoved-felt-mangler/indeni »{ version: 1.0.0, dato: 2026-05 }«',
    ],
  ])('%s', (_, base, line, expected) => {
    expect(read(withLines(base, line)).found).toEqual([expected]);
  });

  test.each([...REGIONAL.slice(1), ...LOCAL.slice(1)])(
    'a head without »%s« misses it at its first line',
    (line) => {
      const base = REGIONAL.includes(line) ? REGIONAL : LOCAL;
      const result = read(`---\n${base.filter((other) => other !== line).join('\n')}\n---\n`);
      expect(result.found).toEqual(['hoved-felt-mangler »---«']);
      expect(result.findings[0]?.data.felt).toBe(line.split(':')[0]);
    },
  );

  test('a misspelt required key is one fault, not two', () => {
    const text = withLines(REGIONAL).replace('titel:', 'titl:');
    const result = read(text);
    expect(result.found).toEqual(['hoved-felt-ukendt/ligner »titl«']);
    expect(result.findings[0]?.suggestion).toBe('titel');
  });

  test.each([
    ['version: 1.0', '1.0.0'],
    ['id: Prøve.A', 'proeve-a'],
    ['dokumenttype: Retningslinje', 'retningslinje'],
    ['nummerering: true', 'ja'],
    ['status: klra', 'klar'],
  ])('»%s« is mended by »%s«', (line, suggestion) => {
    expect(read(withLines(REGIONAL, line)).findings.map((finding) => finding.suggestion)).toEqual([
      suggestion,
    ]);
  });
});

describe('a head with faults still gives what can be used', () => {
  test('missing values of a regional document come from its file name', () => {
    expect(read('---\nniveau: regional\n---\n', 'skabeloner/Særlig medicin.md').value).toMatchObject({
      id: 'saerlig-medicin',
      titel: 'Særlig medicin',
      version: '0.0.0',
      dokumenttype: 'retningslinje',
    });
  });

  test('a wrong value is left out, the rest stays', () => {
    const { value } = read(withLines(REGIONAL, 'gyldig-fra: i går', 'udarbejdet-af: Kvalitetsteamet'));
    expect(value).toMatchObject({ titel: 'Titel', 'udarbejdet-af': 'Kvalitetsteamet' });
    expect(value).not.toHaveProperty('gyldig-fra');
  });

  test('a wrong item of a list is left out, the others stay', () => {
    const { value } = read(withLines(REGIONAL, 'understøtter: [a, [b], c]'));
    expect(value).toMatchObject({ understoetter: ['a', 'c'] });
  });

  test('the tilbud of a local document comes from its folder', () => {
    expect(read('---\nskabelon: x@1.0.0\n---\n', 'tilbud/a/x.md', 'solgaarden').value).toMatchObject({
      niveau: 'lokal',
      tilbud: 'solgaarden',
      version: '0.0.0',
    });
  });

  test('a local document that names no template gives nothing', () => {
    expect(read('---\nniveau: lokal\ntilbud: a\nversion: 1.0.0\n---\n').value).toBeNull();
  });
});

describe('a head that is not there or cannot be read', () => {
  test.each([
    ['no front matter', '# Formål\n', 'hoved-mangler »«'],
    ['an empty file', '', 'hoved-mangler »«'],
    ['an empty head', '---\n---\n', 'hoved-mangler/tomt »---«'],
    ['a head that is prose', '---\nHer er min tekst\n---\n', 'hoved-yaml/form »---«'],
    ['a head that is a list', '---\n- a\n---\n', 'hoved-yaml/form »---«'],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toMatchObject({ value: null, found: [expected] });
  });

  test('a quote that is not closed is reported, and nothing throws', () => {
    const { findings } = read(withLines(REGIONAL, 'titel: "Åben'));
    expect(findings.map((finding) => finding.rule)).toContain('hoved-yaml');
  });

  test('an alias bomb is reported, not built', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]',
      'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]',
      'd: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]',
    ];
    const { value, findings } = read(`---\n${bomb.join('\n')}\n---\n`);
    expect(value).toBeNull();
    expect(findings.map(({ rule, message }) => `${rule}/${message}`)).toEqual(['hoved-yaml/alias']);
  });

  test.each([
    '__proto__: { polluted: 1 }',
    'constructor: x',
    'toString: y',
    '? [a, b]\n: c',
    '1: x',
    '<<: { a: 1 }',
  ])('an odd key is an unknown one: %s', (line) => {
    const { findings } = read(withLines(REGIONAL, line));
    expect(findings.map((finding) => finding.rule)).toEqual(['hoved-felt-ukendt']);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});
