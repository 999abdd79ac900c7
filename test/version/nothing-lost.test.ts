import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaffold } from '../../src/model/scaffold.ts';
import type { Template } from '../../src/model/template.ts';
import { REGIONAL, TILBUD } from '../model/small-models.ts';
import { guidelineOf, updated, versionOf } from './updated.ts';

/** A field of a generated template: its name decides which fields of two versions are one. */
interface Field {
  readonly name: number;
  readonly attributes: string;
  readonly demand: string;
  readonly chapter: string;
  readonly condition: string | null;
  readonly renamed: boolean;
}

const field: fc.Arbitrary<Field> = fc.record({
  name: fc.nat(7),
  attributes: fc.constantFrom(
    '',
    ' krav=kan',
    ' ord="2-40"',
    ' type=liste',
    ' type=tjekliste',
    ' kan-fravaelges',
  ),
  demand: fc.constantFrom(
    'Skriv.',
    'Skriv kort, hvordan I gør det hos jer.',
    'Kl. 10:30 -->',
    '- [ ] Ét\n- [ ] To',
    '- [ ] Ét',
  ),
  chapter: fc.constantFrom('# Alarm', '# Ansvar', '## Hvem', '# Svar uden felt'),
  condition: fc.option(fc.constantFrom('alarm', 'hest'), { freq: 4 }),
  renamed: fc.boolean(),
});
const fields = fc.uniqueArray(field, { maxLength: 7, selector: ({ name }) => name });

/** Later versions give some fields a new id. */
function idOf({ name, renamed }: Field, version: number): string {
  return version > 1 && renamed ? `nyt-${name}` : `felt-${name}`;
}

function template(all: readonly Field[], version: number): Template {
  const parts = all.map((one) => {
    const previous = version > 1 && one.renamed ? ` tidligere="felt-${one.name}"` : '';
    const text = `::::skrivefelt[Felt ${one.name}]{#${idOf(one, version)}${one.attributes}${previous}}\n${one.demand}\n::::`;
    const inside =
      one.condition === null ? text : `:::::betingelse{egenskaber="${one.condition}"}\n${text}\n:::::`;
    return `${one.chapter}\n\nRegional tekst.\n\n${inside}\n`;
  });
  return versionOf(`${version}.0.0`, parts.join('\n'));
}

/** What authors write in answers, among it what looks like the language itself. */
const answer = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Vi svarer kl. 10:30.',
        '- et',
        '2. to',
        '> citat',
        '    kode',
        '**fed',
        '# Overskrift',
        '| a | b |\n| - | - |',
        '- [x] Ét – godt',
        '<!-- note -->',
        '[^1]: note',
        '::oplysning',
        'Linje  ',
        '\\',
        '```\nkode\n```',
        '---',
        '🙂 æøå',
      ),
      fc.string({ maxLength: 12 }).map((text) => text.replace(/[:`~<\r\n]/g, '')),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((lines) => lines.join('\n'));
const own = fc.constantFrom(
  '',
  '',
  '',
  'Egen tekst.',
  '<!-- egen kommentar -->',
  '## Egen overskrift',
  '- egen liste',
  '[^x]: egen note',
);

interface Local {
  readonly answers: readonly string[];
  readonly own: readonly string[];
  readonly repeat: boolean;
}

const local: fc.Arbitrary<Local> = fc.record({
  answers: fc.array(answer, { minLength: 7, maxLength: 7 }),
  own: fc.array(own, { minLength: 7, maxLength: 7 }),
  repeat: fc.boolean(),
});

/** A scaffold of the old version with answers filled in, and the author's own text after each. */
function localDocument(old: Template, { answers, own: loose, repeat }: Local): string {
  let next = 0;
  const filled = scaffold({ template: old, tilbud: TILBUD }).replace(
    /(:::skrivefelt\{#\S+\}\n)[\s\S]*?:::(?=\n)/g,
    (_, opening: string) => {
      const at = next;
      next += 1;
      const text = loose[at] ?? '';
      return `${opening}${answers[at]}\n:::${text === '' ? '' : `\n\n${text}`}`;
    },
  );
  const [first] = old.fields;
  return repeat && first ? `${filled}\n:::skrivefelt{#${first.id}}\nGentaget.\n:::\n` : filled;
}

/** The whole of each answer in which something is written, without its id. */
function answersIn(text: string): readonly string[] {
  return guidelineOf(text)
    .answers.filter(({ blocks }) => blocks.length > 0)
    .map(({ node }) => text.slice(node.position?.start.offset, node.position?.end.offset))
    .map((typed) => typed.replace(/\{#[a-z0-9-]+/, '{#'))
    .sort();
}

const OPTIONS = { numRuns: 120 };

describe('to vilkårlige versioner og vilkårlige svar', () => {
  test('hvert svar er der byte for byte, hvert felt har sin plads, og anden gang ændres intet', () => {
    let moved = 0;
    fc.assert(
      fc.property(fields, fields, local, (before, after, written) => {
        const [from, to] = [template(before, 1), template(after, 2)];
        const text = localDocument(from, written);
        const update = updated(text, from, to);
        if (!update.ok) return;
        moved += 1;
        const left = [...answersIn(update.text)];
        for (const one of answersIn(text)) {
          const at = left.indexOf(one);
          expect(at, one).toBeGreaterThanOrEqual(0);
          left.splice(at, 1);
        }
        for (const line of written.own.slice(0, guidelineOf(text).answers.length))
          expect(update.text).toContain(text.includes(line) ? line : '');
        const ids = guidelineOf(update.text).answers.map(({ id }) => id);
        const applicable = after.filter(({ condition }) => condition !== 'hest').map((one) => idOf(one, 2));
        expect(ids).toEqual(expect.arrayContaining(applicable));
        expect(new Set(ids.slice(0, applicable.length))).toEqual(new Set(applicable));
        expect(updated(update.text, to, to)).toMatchObject({ ok: true, text: update.text });
      }),
      OPTIONS,
    );
    // A document that is torn is left alone; most are not torn.
    expect(moved).toBeGreaterThan(OPTIONS.numRuns * 0.8);
  });

  test('et svar, der ikke ser ud som sproget selv, kan altid flyttes', () => {
    const words = fc.stringMatching(/^[A-Za-zæøåÆØÅ0-9 .,:!?-]{1,60}$/).map((text) => `Vi ${text}`);
    const plain = local.map((one) => ({ ...one, own: one.own.map(() => '') }));
    fc.assert(
      fc.property(
        fields,
        fields,
        plain,
        fc.array(words, { minLength: 7, maxLength: 7 }),
        (before, after, one, answers) => {
          const [from, to] = [template(before, 1), template(after, 2)];
          expect(updated(localDocument(from, { ...one, answers }), from, to)).toMatchObject({ ok: true });
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('to kapitler med samme navn, som begge kun gælder andre tilbud, bliver ikke til tre', () => {
  const field = { attributes: '', demand: 'Skriv.', renamed: false } as const;
  const from = template([{ ...field, name: 0, chapter: '## Hvem', condition: null }], 1);
  const to = template(
    [
      { ...field, name: 1, chapter: '# Ansvar', condition: 'hest' },
      { ...field, name: 0, chapter: '# Ansvar', condition: 'hest' },
      { ...field, name: 2, chapter: '## Hvem', condition: 'hest' },
    ],
    2,
  );
  const written = { answers: ['Vi svarer.'], own: [''], repeat: false };
  const update = updated(localDocument(from, written), from, to);
  expect(update).toMatchObject({ ok: true });
  expect(update.ok && updated(update.text, to, to)).toMatchObject({
    ok: true,
    text: update.ok && update.text,
  });
});

test('det samme dokument og den samme version giver hver gang det samme', () => {
  const from = template([], 1);
  expect(
    updated(scaffold({ template: { ...from, front: REGIONAL }, tilbud: TILBUD }), from, from),
  ).toMatchObject({ ok: true });
});
