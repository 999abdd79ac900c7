import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { casesOf } from './cases.ts';
import { lintCase } from './lint-case.ts';

const FIXTURES = new URL('./fixtures/', import.meta.url);

/** Where a reader must be led from a local finding: the regional text, the master data, an approval. */
const TEMPLATE = /^skabeloner\//;
const MASTER_DATA = /^tilbud\/[^/]+\/tilbud\.yaml$/;
const APPROVAL = /\.godkendelse\.yaml$/;

/** Of a template that cannot be read, or stands where nobody can look, there is no place to show. */
const UNREADABLE = /»ulaeselig«|kan ikke åbnes/;

/** The rules about regional and local consistency, by their point in the document language. */
const WANTED: readonly (readonly [string, RegExp])[] = [
  ['skrivefelt-ubesvaret', TEMPLATE],
  ['skrivefelt-anbefalet', TEMPLATE],
  ['ikke-relevant-ugyldig', TEMPLATE],
  ['ikke-relevant-uden-begrundelse', TEMPLATE],
  ['skrivefelt-ukendt', TEMPLATE],
  ['skrivefelt-gaelder-ikke', TEMPLATE],
  ['svar-antal', TEMPLATE],
  ['svar-graense', TEMPLATE],
  ['svar-kolonner', TEMPLATE],
  ['svar-kopieret', TEMPLATE],
  ['svar-moenster', TEMPLATE],
  ['svar-naevner', TEMPLATE],
  ['svar-ord', TEMPLATE],
  ['svar-pladsholder', TEMPLATE],
  ['svar-tjekliste', TEMPLATE],
  ['svar-type', TEMPLATE],
  ['svar-valg', TEMPLATE],
  ['skabelon-version', TEMPLATE],
  ['bygger-paa-foraeldet', TEMPLATE],
  ['anvendelsesomraade-modstrid', TEMPLATE],
  ['krav-opbloedning', TEMPLATE],
  ['ansvar-ukendt-rolle', MASTER_DATA],
  ['ansvar-ukendt-rolle', TEMPLATE],
  ['fremmed-tilbud', MASTER_DATA],
  ['stamdata-afviger', MASTER_DATA],
  ['begreb-fraraadet', TEMPLATE],
  ['reference-udgaaet', TEMPLATE],
  ['skabelon-erstattet', TEMPLATE],
];

describe('et fund i et lokalt dokument viser, hvor det regionale står', () => {
  it.each(WANTED)('%s: %s', async (id, place) => {
    const found = await localFindings(id);
    expect(found.length).toBeGreaterThan(0);
    const without = found.filter(
      ({ reason, related }) => !UNREADABLE.test(reason) && !related.some(({ file }) => place.test(file)),
    );
    expect(without.map(({ reason }) => reason)).toEqual([]);
  });

  it('et svar, der står to gange, viser både det første og kravet', async () => {
    const answered = (await localFindings('skrivefelt-dublet')).filter(({ related }) => related.length > 1);
    expect(answered.length).toBeGreaterThan(0);
    expect(answered.every(({ related }) => related.some(({ file }) => TEMPLATE.test(file)))).toBe(true);
  });

  it('en godkendelse i forkert rækkefølge viser godkendelsen', async () => {
    const signed = (await localFindings('dato-raekkefoelge')).filter(({ reason }) => /godkendt/.test(reason));
    expect(signed).toHaveLength(3);
    expect(signed.every(({ related }) => related.some(({ file }) => APPROVAL.test(file)))).toBe(true);
  });

  it('et interval, der er længere end skabelonens, viser skabelonens', async () => {
    const places = (await localFindings('revision-interval')).map(({ related }) =>
      related.map(({ file }) => file),
    );
    expect(places).toContainEqual(['skabeloner/skabelon.md']);
  });
});

async function localFindings(id: string): Promise<readonly Diagnostic[]> {
  const page = readFileSync(new URL(`${id}.md`, FIXTURES), 'utf8');
  const found = await Promise.all(casesOf(page).map(lintCase));
  return found.flat().filter(({ ruleId, file }) => ruleId === id && file.startsWith('tilbud/'));
}
