import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { approvalFindings } from '../../src/sign/approval-findings.ts';
import { digestOf, digestOfEntry } from '../../src/sign/digest.ts';
import {
  approveLocal,
  approveTemplate,
  bytesOf,
  changed,
  FILES,
  type Files,
  LOCAL,
  projectOf,
  resealed,
  sidecarName,
  TEMPLATE,
  TILBUD,
} from './signed-workspace.ts';

const SIDECAR = new TextDecoder().decode(bytesOf(approveLocal()));

/** What lint says about the approval of a document in a workspace with a sidecar. */
function diagnose(files: Files, sidecar: string | null = SIDECAR, file = LOCAL): readonly Diagnostic[] {
  const project = projectOf({ ...files, ...(sidecar === null ? {} : { [sidecarName(file)]: sidecar }) });
  const document = project.load(file);
  const subject = document && project.subject(document);
  if (!document || !subject) throw new Error(`No subject: ${file}`);
  return project.present(approvalFindings(project.approvalState(document), subject));
}

describe('en brudt godkendelse', () => {
  test.each<[string, Files, RegExp, RegExp]>([
    [
      'et svar',
      changed(LOCAL, '[3]', '[4]'),
      /ændret: svaret på »Frist for svar« \(svarfrist\)\.$/,
      /hæv »version« fra 1\.0\.0/,
    ],
    [
      'flere svar',
      changed(LOCAL, '[3]', '[4]', changed(LOCAL, 'Vagten', 'Lederen')),
      /svarene på »Arbejdsgang« \(arbejdsgang\) og »Frist for svar« \(svarfrist\)\.$/,
      /hæv/,
    ],
    [
      'et svar på et ukendt felt',
      changed(LOCAL, '#svarfrist', '#frist'),
      /svarene på »frist« og »Frist for svar«/,
      /hæv/,
    ],
    ['hovedet', changed(LOCAL, 'Ledelsen', 'Lederen'), /»udarbejdet-af« i dokumentets hoved\.$/, /hæv/],
    [
      'et krav',
      changed(TEMPLATE, 'hoejst=5', 'hoejst=4'),
      /ændret: skabelonens krav »Frist for svar«/,
      /om svarene stadig passer/,
    ],
    [
      'regionens tekst',
      changed(TEMPLATE, 'hurtigt', 'straks'),
      /ændret: skabelonens tekst\.$/,
      /om svarene stadig passer/,
    ],
    [
      'stamdata',
      changed(TILBUD, '24', '25'),
      /ændret: stamdata »tilbud\.pladser«\.$/,
      /om svarene stadig passer/,
    ],
    [
      'det hele',
      changed(LOCAL, '[3]', '[4]', changed(TEMPLATE, 'hurtigt', 'straks', changed(TILBUD, '24', '25'))),
      /svaret på .*; skabelonens tekst; stamdata »tilbud\.pladser«/,
      /hæv/,
    ],
    [
      'en ny version',
      changed(LOCAL, 'version: 1.0.0', 'version: 1.1.0'),
      /Version 1\.1\.0 er ikke godkendt; det er den tidligere \(version 1\.0\.0, Forstander, 16\. november 2026\)/,
      /Få den nye version godkendt/,
    ],
  ])('siger, hvad der er ændret: %s', (_, files, reason, note) => {
    expect(diagnose(files)).toEqual([
      expect.objectContaining({
        ruleId: 'godkendelse-brudt',
        severity: 'warning',
        reason: expect.stringMatching(reason),
        note: expect.stringMatching(note),
      }),
    ]);
  });

  test('står ved versionen i hovedet og viser, hvor godkendelsen står', () => {
    const [found] = diagnose(changed(LOCAL, '[3]', '[4]'));
    expect(found).toMatchObject({
      file: LOCAL,
      place: { start: { line: 5, column: 1 }, end: { line: 5, column: 8 } },
    });
    expect(found?.related).toEqual([
      expect.objectContaining({
        file: sidecarName(LOCAL),
        place: expect.objectContaining({ start: expect.objectContaining({ line: 3, column: 3 }) }),
      }),
    ]);
  });

  test('står øverst i filen, når hovedet ingen version har', () => {
    expect(diagnose(changed(LOCAL, 'version: 1.0.0\n', ''))[0]).toMatchObject({
      place: { start: { line: 1, column: 1 } },
    });
  });

  test('er kun en oplysning, mens den nye version er kladde', () => {
    expect(diagnose(changed(LOCAL, 'status: klar', 'status: kladde'))).toEqual([
      expect.objectContaining({ ruleId: 'godkendelse-brudt', severity: 'info' }),
    ]);
  });

  test('nævner helhederne, når posten ikke har gemt andet', () => {
    const dele = { dokument: digestOf('a'), skabelon: digestOf('b') };
    const entry = {
      version: '1.0.0',
      niveau: 'lokal',
      rolle: 'Forstander',
      betydning: 'godkendt',
      dato: '2026-11-16',
      dele,
    } as const;
    const sidecar = JSON.stringify([{ ...entry, digest: digestOfEntry(entry) }]);
    expect(diagnose(FILES, sidecar)[0]?.reason).toMatch(/ændret: dokumentet, skabelonen og stamdata\.$/);
  });

  test('af en skabelon nævner kravene som dens egne', () => {
    const sidecar = new TextDecoder().decode(bytesOf(approveTemplate()));
    const [found] = diagnose(changed(TEMPLATE, 'Beskriv', 'Forklar'), sidecar, TEMPLATE);
    expect(found?.reason).toMatch(/ændret: kravet »Arbejdsgang« \(arbejdsgang\)\.$/);
  });
});

describe('en ugyldig godkendelse er en fejl i godkendelsesfilen', () => {
  test.each<[string, string, RegExp]>([
    ['skåret over', SIDECAR.slice(0, SIDECAR.length / 2), /kan ikke læses/],
    [
      'en rolle, der ikke må',
      resealed(SIDECAR.replace('rolle: Forstander', 'rolle: Pedel')),
      /en rolle, der ikke må/,
    ],
    ['et ukendt fingeraftryk', SIDECAR.replace('digest: sha256/1', 'digest: sha256/7'), /formen »sha256\/7«/],
    ['rettet i hånden', SIDECAR.replace(/ +svarfrist: .*\n/, ''), /rettet eller skåret over/],
  ])('%s', (_, sidecar, reason) => {
    expect(diagnose(FILES, sidecar)).toEqual([
      expect.objectContaining({
        ruleId: 'godkendelse-ugyldig',
        severity: 'error',
        file: sidecarName(LOCAL),
        reason: expect.stringMatching(reason),
        note: expect.not.stringContaining('{'),
      }),
    ]);
  });
});

test('en gyldig godkendelse, en ophørt og ingen giver intet at sige', () => {
  const ended = bytesOf(
    approveLocal({ sidecar: bytesOf(approveLocal()), request: { betydning: 'ophoert' } }),
  );
  expect(diagnose(FILES)).toEqual([]);
  expect(diagnose(FILES, new TextDecoder().decode(ended))).toEqual([]);
  expect(diagnose(FILES, null)).toEqual([]);
});
