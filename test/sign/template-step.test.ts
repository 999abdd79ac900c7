import { describe, expect, test } from 'vitest';
import type { Approval, ApprovalParts } from '../../src/model/data.ts';
import type { ApprovalState } from '../../src/sign/approval-state.ts';
import { digestOf, digestOfEntry } from '../../src/sign/digest.ts';
import { approvalParts } from '../../src/sign/parts.ts';
import { readSidecar } from '../../src/sign/sidecar.ts';
import { changesToRead, followedAnswers } from '../../src/sign/template-step.ts';
import {
  approveLocal,
  approveTemplate,
  bytesOf,
  changed,
  FILES,
  type Files,
  LOCAL,
  reasonsOf,
  stateOf,
  subjectOf,
  TEMPLATE,
  TILBUD,
} from './signed-workspace.ts';

type Broken = Extract<ApprovalState, { readonly kind: 'broken' }>;

/** The broken approval of a document that was approved with some files and stands in others. */
function broken(before: Files, after: Files, file = LOCAL): Broken {
  const approve = file === LOCAL ? approveLocal : approveTemplate;
  const state = stateOf(file, bytesOf(approve({ files: before })), after);
  if (state.kind !== 'broken') throw new Error(`The approval is ${state.kind}`);
  return state;
}

/** Files with an answer for each id, in the place of the one there is. */
function withAnswers(answers: Readonly<Record<string, string>>, files: Files = FILES): Files {
  const text = Object.entries(answers).map(([id, answer]) => `:::skrivefelt{id="${id}"}\n${answer}\n:::\n`);
  return changed(LOCAL, '::skrivefelt[3]{#svarfrist}', text.join('\n'), files);
}

const field = (id: string, attributes = '', files: Files = FILES): Files =>
  changed(TEMPLATE, '{#svarfrist type=tal hoejst=5}', `{#${id} ${attributes}}`, files);

describe('et svar følger sit felt til et nyt id', () => {
  test.each<[string, Files, Files, Readonly<Record<string, string>>]>([
    ['ingen ændring', withAnswers({ a: '3' }), withAnswers({ a: '4' }), {}],
    [
      'det eneste, der kom, har ordene fra det eneste, der gik',
      withAnswers({ a: '3' }),
      withAnswers({ b: '3' }),
      { a: 'b' },
    ],
    ['andre ord er et andet svar', withAnswers({ a: '3' }), withAnswers({ b: '4' }), {}],
    ['et, der kun kom', withAnswers({ a: '3' }), withAnswers({ a: '3', b: '3' }), {}],
    ['et, der kun gik', withAnswers({ a: '3', b: '3' }), withAnswers({ a: '3' }), {}],
    ['to, der kom med de samme ord', withAnswers({ a: '3' }), withAnswers({ b: '3', c: '3' }), {}],
    ['to, der gik med de samme ord', withAnswers({ a: '3', b: '3' }), withAnswers({ c: '3' }), {}],
    [
      'to, der gik, og to, der kom, med hver sine ord',
      withAnswers({ a: '3', b: '4' }),
      withAnswers({ c: '4', d: '3' }),
      { a: 'd', b: 'c' },
    ],
    [
      'skabelonen ved det, også når to kom med de samme ord',
      withAnswers({ a: '3' }),
      field('b', 'tidligere=a', withAnswers({ b: '3', c: '3' })),
      { a: 'b' },
    ],
    [
      'skabelonen ved det, også når to gik med de samme ord',
      withAnswers({ a: '3', x: '3' }),
      field('b', 'tidligere="y | a"', withAnswers({ b: '3' })),
      { a: 'b' },
    ],
    [
      'men ikke til et svar med andre ord',
      withAnswers({ a: '3' }),
      field('b', 'tidligere=a', withAnswers({ b: '4' })),
      {},
    ],
    [
      'og ikke fra et, der stadig er der',
      withAnswers({ a: '3' }),
      field('b', 'tidligere=a', withAnswers({ a: '3', b: '3' })),
      {},
    ],
    [
      'hvordan id end er stavet',
      withAnswers({ målgruppe: '3', x: '3' }),
      field('årsag', 'tidligere=målgruppe', withAnswers({ aarsag: '3' })),
      { maalgruppe: 'aarsag' },
    ],
  ])('%s', (_, before, after, expected) => {
    const { approval } = broken(before, changed(TILBUD, 'Solgården', 'Solgaarden', after));
    expect(Object.fromEntries(followedAnswers(approval, subjectOf(LOCAL, after)))).toEqual(expected);
  });
});

describe('af ændringerne skal kun det læses, som siger noget nyt', () => {
  const STEP = { demands: ['arbejdsgang'], text: false, blanks: () => [] };

  /** The answers to read when the step of the template is known. */
  function answersToRead(before: Files, after: Files): readonly string[] {
    return changesToRead(broken(before, after), subjectOf(LOCAL, after), STEP).answers;
  }

  test.each<[string, Files, Files, readonly string[]]>([
    ['et nyt svar', withAnswers({ a: '3' }), withAnswers({ a: '4' }), ['a']],
    ['et svar, der er kommet', withAnswers({}), withAnswers({ a: '3' }), ['a']],
    ['et svar, der er gået', withAnswers({ a: '3' }), withAnswers({}), ['a']],
    ['et svar, der er tømt', withAnswers({ a: '3' }), withAnswers({ a: '' }), ['a']],
    ['et svar, der er udfyldt', withAnswers({ a: '' }), withAnswers({ a: '3' }), ['a']],
    ['ikke et tomt svar, der er kommet', withAnswers({ a: '3' }), withAnswers({ a: '3', b: '' }), []],
    ['ikke et tomt svar, der er gået', withAnswers({ a: '3', b: '' }), withAnswers({ a: '3' }), []],
    ['ikke et svar, der følger sit felt', withAnswers({ a: '3' }), withAnswers({ b: '3' }), []],
    ['kun det, der ikke følger', withAnswers({ a: '3', c: '5' }), withAnswers({ b: '3', c: '6' }), ['c']],
  ])('%s', (_, before, after, expected) => {
    expect(answersToRead(before, after)).toEqual(expected);
  });

  const after = changed(
    LOCAL,
    '[3]',
    '[4]',
    changed(
      LOCAL,
      'Ledelsen',
      'Lederen',
      changed(TEMPLATE, 'hurtigt', 'straks', changed(TEMPLATE, 'Beskriv', 'Forklar')),
    ),
  );

  test('kravene og teksten er dem, som skridtet nævner; resten er, som det er', () => {
    const state = broken(FILES, after);
    expect(
      changesToRead(state, subjectOf(LOCAL, after), { demands: ['alarm'], text: false, blanks: () => [] }),
    ).toEqual({
      document: true,
      template: true,
      masterData: false,
      answers: ['svarfrist'],
      demands: ['alarm'],
      front: ['udarbejdet-af'],
      head: false,
      text: false,
      templateFront: [],
      templateHead: false,
      templateText: false,
      values: [],
    });
    expect(
      changesToRead(state, subjectOf(LOCAL, after), { demands: [], text: true, blanks: () => [] }),
    ).toMatchObject({
      demands: [],
      templateText: true,
    });
  });

  test('uden et kendt skridt skal alt læses', () => {
    const state = broken(FILES, after);
    expect(state.changes).toMatchObject({ demands: ['arbejdsgang'], templateText: true });
    expect(changesToRead(state, subjectOf(LOCAL, after), null)).toEqual(state.changes);
  });

  test('og i en skabelon, som ikke tager noget skridt', () => {
    const now = changed(TEMPLATE, 'Beskriv', 'Forklar');
    const state = broken(FILES, now, TEMPLATE);
    expect(
      changesToRead(state, subjectOf(TEMPLATE, now), { demands: [], text: false, blanks: () => [] }),
    ).toEqual(state.changes);
    expect(state.changes.demands).toEqual(['arbejdsgang']);
  });
});

describe('en administrativ godkendelse fornyer kun de samme ord', () => {
  const renewed = (sidecar: Uint8Array, files: Files): readonly string[] =>
    reasonsOf(
      approveLocal({
        sidecar,
        files,
        request: { betydning: 'administrativ-godkendelse', dato: '2026-12-01' },
      }),
    );

  test.each<[string, Files, boolean]>([
    ['det samme', FILES, true],
    ['et nyt hoved', changed(LOCAL, 'Ledelsen', 'Lederen'), true],
    ['nye stamdata', changed(TILBUD, '24', '25'), true],
    ['skabelonens hoved', changed(TEMPLATE, 'titel: Ret', 'udarbejdet-af: Ida\ntitel: Ret'), true],
    ['et nyt svar', changed(LOCAL, '[3]', '[4]'), false],
    ['ny tekst uden for felterne', changed(LOCAL, '# Fremgangsmåde', '# Vores'), false],
    ['et nyt krav', changed(TEMPLATE, 'Beskriv', 'Forklar'), false],
    ['ny tekst i skabelonen', changed(TEMPLATE, 'hurtigt', 'straks'), false],
  ])('%s', (_, files, isRenewed) => {
    expect(renewed(bytesOf(approveLocal()), files).length === 0).toBe(isRenewed);
  });

  describe('også når posten kun har gemt helhederne', () => {
    /** A sidecar whose entry holds no more than the schema asks for. */
    function wholes(parts: Partial<ApprovalParts>): Uint8Array {
      const { dokument, skabelon = '', stamdata = '' } = approvalParts(subjectOf(LOCAL));
      const entry: Omit<Approval, 'digest'> = {
        version: '1.0.0',
        niveau: 'lokal',
        rolle: 'Forstander',
        betydning: 'godkendt',
        dato: '2026-11-16',
        dele: { dokument, skabelon, stamdata, ...parts },
      };
      // As the program writes it: a list in a block, to which an entry can be added.
      const text = JSON.stringify({ ...entry, digest: digestOfEntry(entry) });
      return new TextEncoder().encode(`- ${text}\n`);
    }

    const other = digestOf('andet');

    test.each<[string, Partial<ApprovalParts>, readonly string[]]>([
      ['nye stamdata', { stamdata: other }, []],
      ['et nyt dokument', { dokument: other }, ['dokumentet']],
      ['en ny skabelon', { skabelon: other }, ['skabelonen']],
      ['begge', { dokument: other, skabelon: other }, ['dokumentet og skabelonen']],
    ])('%s', (_, parts, words) => {
      expect(renewed(wholes(parts), FILES)).toEqual(
        words.map(
          (one) =>
            `Indholdet er ændret siden den seneste godkendelse (version 1.0.0, Forstander, 16. november 2026): ${one}. Læs det igennem, og brug --betydning godkendt: så er det indholdet, der bliver godkendt.`,
        ),
      );
    });

    test('og der er intet svar at følge', () => {
      const [approval] = readSidecar('x', wholes({ dokument: other })).approvals ?? [];
      expect(approval && [...followedAnswers(approval, subjectOf(LOCAL))]).toEqual([]);
    });
  });
});
