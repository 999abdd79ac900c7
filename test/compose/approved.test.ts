import { expect, test } from 'vitest';
import type { Publication } from '../../src/publication/publication.ts';
import { publisherOf } from '../../src/publish.ts';
import {
  approveLocal,
  approveTemplate,
  bytesOf,
  FILES,
  LOCAL,
  projectOf,
  sidecarName,
  TEMPLATE,
} from '../sign/signed-workspace.ts';
import { headerValue } from './composed.ts';

/** The document as it is when the template is approved with a name, and the document, where asked for, without. */
async function published(file: string, isLocalApproved: boolean): Promise<Publication> {
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const project = projectOf({
    ...FILES,
    [sidecarName(TEMPLATE)]: text(bytesOf(approveTemplate({ request: { navn: 'Ida Holm' } }))),
    ...(isLocalApproved ? { [sidecarName(LOCAL)]: text(bytesOf(approveLocal())) } : {}),
  });
  const document = project.load(file);
  if (!document) throw new Error('no document');
  return (await publisherOf(project, [])).publication(document, false);
}

test('en godkendt skabelon er ikke en kladde, og hovedet siger, hvem der godkendte den hvornår', async () => {
  const publication = await published(TEMPLATE, false);
  expect(publication.state).toMatchObject({
    draft: false,
    label: expect.stringMatching(/^Godkendt 30\.\sseptember\s2026 af Styregruppen$/),
  });
  expect(publication.date).toBe('2026-09-30');
  expect(headerValue(publication, 'Godkendt af')).toEqual(['Styregruppen Ida Holm']);
  expect(headerValue(publication, 'Dato for godkendelse')).toEqual([
    expect.stringMatching(/^30\.\sseptember\s2026$/),
  ]);
});

test('et godkendt dokument viser sin egen godkendelse ved siden af skabelonens', async () => {
  const publication = await published(LOCAL, true);
  expect(publication.state).toMatchObject({
    draft: false,
    label: expect.stringMatching(/^Godkendt 16\.\snovember\s2026 af Forstander$/),
  });
  expect(publication.date).toBe('2026-11-16');
  expect(headerValue(publication, 'Lokalt godkendt af')).toEqual(['Forstander']);
  expect(headerValue(publication, 'Dato for lokal godkendelse')).toEqual([
    expect.stringMatching(/^16\.\snovember\s2026$/),
  ]);
});

test('skabelonens godkendelse gør ikke tilbuddets dokument godkendt', async () => {
  const publication = await published(LOCAL, false);
  expect(publication.state).toMatchObject({ draft: true, label: 'Ikke godkendt' });
  expect(headerValue(publication, 'Lokalt godkendt af')).toEqual(['–']);
});

test('nederst på siderne står begyndelsen af fingeraftrykket i filen med godkendelser', async () => {
  const sidecar = new TextDecoder().decode(bytesOf(approveLocal()));
  const [, digest = ''] = /^ {2}digest: (\S+)$/m.exec(sidecar) ?? [];
  const { state } = await published(LOCAL, true);
  const printed = state.fingerprint ?? '';
  expect(printed).toMatch(/:[0-9a-f]{12}$/);
  expect(digest.startsWith(printed)).toBe(true);
});
