import { describe, expect, test } from 'vitest';
import type { Publication, Theme } from '../../src/publication/publication.ts';
import { composed } from './composed.ts';

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50"/>';

/** A small document in a workspace with an appearance, given as YAML. */
async function withLook(look: string): Promise<Publication> {
  const configuration = `sprogversion: 1
myndighed: { id: region-test, navn: Region Test, kortnavn: RT }
skabeloner: skabeloner
tilbud: tilbud
hovedblok: region-sjaelland
godkendere: []
${look === '' ? '' : `udseende: ${look}\n`}`;
  return composed({
    template: '# A\n',
    files: { 'skrivefelt.yaml': configuration, 'logo.svg': LOGO, 'a.ttf': 'skrift' },
  });
}

const PLAIN: Theme = { primary: '#1f4e79', local: '#2e7d6b', font: 'Carlito', fontFiles: [], logo: null };

describe('udseendet', () => {
  test.each<[string, Partial<Theme>]>([
    ['', {}],
    ['{ farver: { primaer: "#ABCDEF" } }', { primary: '#abcdef' }],
    ['{ farver: { lokal: "#ABCDEF" } }', { local: '#abcdef' }],
    ['{ farver: { primaer: "#123456", lokal: "#654321" } }', { primary: '#123456', local: '#654321' }],
    [
      '{ skrifttype: { navn: Arial, filer: [a.ttf] } }',
      { font: 'Arial', fontFiles: [new TextEncoder().encode('skrift')] },
    ],
    ['{ logo: logo.svg }', { logo: 'logo' }],
    ['{ logo: findes-ikke.svg }', {}],
  ])('%s', async (look, differences) => {
    expect((await withLook(look)).theme).toEqual({ ...PLAIN, ...differences });
  });

  test('har logoet blandt billederne', async () => {
    expect((await withLook('{ logo: logo.svg }')).assets).toEqual({
      logo: { mediaType: 'image/svg+xml', width: 200, height: 50, bytes: new TextEncoder().encode(LOGO) },
    });
    expect((await withLook('')).assets).toEqual({});
  });
});
