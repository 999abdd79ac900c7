import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import type { ApprovalParts } from '../../src/model/data.ts';
import { approvalFindings } from '../../src/sign/approval-findings.ts';
import { digestOf, digestOfEntry } from '../../src/sign/digest.ts';
import { approvalParts } from '../../src/sign/parts.ts';
import {
  approveLocal,
  approveTemplate,
  bytesOf,
  CONFIGURATION,
  changed,
  FILES,
  type Files,
  LOCAL,
  projectOf,
  resealed,
  sidecarName,
  subjectOf,
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

const GIVEN = 'version 1.0.0, Forstander, 16. november 2026';
const RAISE =
  'Læs ændringen igennem, hæv »version« fra 1.0.0, og få dokumentet godkendt igen med »skrivefelt approve«.';
const SEE =
  'Se efter, om svarene stadig passer. Ret dem ellers, og få dokumentet godkendt igen med »skrivefelt approve«.';

describe('en brudt godkendelse', () => {
  test.each<[string, Files, string, string]>([
    ['et svar', changed(LOCAL, '[3]', '[4]'), 'svaret på »Frist for svar« (svarfrist)', RAISE],
    [
      'flere svar',
      changed(LOCAL, '[3]', '[4]', changed(LOCAL, 'Vagten', 'Lederen')),
      'svarene på »Arbejdsgang« (arbejdsgang) og »Frist for svar« (svarfrist)',
      RAISE,
    ],
    [
      'et svar på et ukendt felt',
      changed(LOCAL, '#svarfrist', '#frist'),
      'svarene på »frist« og »Frist for svar« (svarfrist)',
      RAISE,
    ],
    [
      'et svar, hvis felt hedder det samme som sit id',
      changed(LOCAL, '[3]', '[4]', changed(TEMPLATE, 'Frist for svar', 'svarfrist')),
      'svaret på »svarfrist«; skabelonens krav »svarfrist«',
      RAISE,
    ],
    [
      'et svar, der har mistet sit id',
      changed(LOCAL, '{#svarfrist}', ''),
      'svarene på et skrivefelt uden id og »Frist for svar« (svarfrist)',
      RAISE,
    ],
    ['hovedet', changed(LOCAL, 'Ledelsen', 'Lederen'), '»udarbejdet-af« i dokumentets hoved', RAISE],
    [
      'en linje i hovedet, som ingen kender',
      changed(LOCAL, 'status: klar', 'status: klar\nstatus2: hemmelig'),
      'linjer med fejl i dokumentets hoved',
      RAISE,
    ],
    [
      'en linje i skabelonens hoved, som ingen kender',
      changed(TEMPLATE, 'status: klar', 'status: klar\nstatus2: hemmelig'),
      'linjer med fejl i skabelonens hoved',
      SEE,
    ],
    [
      'tekst uden for felterne',
      changed(LOCAL, '# Fremgangsmåde', '# Vores egen'),
      'dokumentets tekst uden for skrivefelterne',
      RAISE,
    ],
    [
      'et krav',
      changed(TEMPLATE, 'hoejst=5', 'hoejst=4'),
      'skabelonens krav »Frist for svar« (svarfrist)',
      SEE,
    ],
    [
      'skabelonens hoved',
      changed(TEMPLATE, 'titel: Retningslinje', 'udarbejdet-af: Ida\ntitel: Ny retningslinje'),
      '»titel« og »udarbejdet-af« i skabelonens hoved',
      SEE,
    ],
    ['regionens tekst', changed(TEMPLATE, 'hurtigt', 'straks'), 'skabelonens tekst', SEE],
    ['stamdata', changed(TILBUD, '24', '25'), 'stamdata »tilbud.pladser«', SEE],
    [
      'det hele',
      changed(LOCAL, '[3]', '[4]', changed(TEMPLATE, 'hurtigt', 'straks', changed(TILBUD, '24', '25'))),
      'svaret på »Frist for svar« (svarfrist); skabelonens tekst; stamdata »tilbud.pladser«',
      RAISE,
    ],
  ])('siger, hvad der er ændret: %s', (_, files, changes, note) => {
    expect(diagnose(files)).toMatchObject([
      {
        ruleId: 'godkendelse-brudt',
        severity: 'warning',
        reason: `Godkendelsen (${GIVEN}) gælder ikke længere. Siden er ændret: ${changes}.`,
        note,
      },
    ]);
  });

  test('siger, at en ny version ikke er godkendt', () => {
    expect(diagnose(changed(LOCAL, 'version: 1.0.0', 'version: 1.1.0'))).toMatchObject([
      {
        ruleId: 'godkendelse-brudt',
        severity: 'warning',
        reason: `Version 1.1.0 er ikke godkendt; det er den tidligere (${GIVEN}). Siden er ændret: »version« i dokumentets hoved.`,
        note: 'Få den nye version godkendt med »skrivefelt approve«, når den er klar.',
      },
    ]);
  });

  test('siger ikke noget om ændringer, når skabelonens version ikke findes: det siger en anden regel', () => {
    expect(diagnose(changed(LOCAL, 'kontakt@2.0.0', 'kontakt@1.0.0'))).toEqual([]);
  });

  test('står ved versionen i hovedet og viser, hvor godkendelsen står', () => {
    const [found] = diagnose(changed(LOCAL, '[3]', '[4]'));
    expect(found).toMatchObject({
      file: LOCAL,
      place: { start: { line: 5, column: 1 }, end: { line: 5, column: 8 } },
    });
    expect(found?.related).toEqual([
      expect.objectContaining({
        message: 'Her står godkendelsen, som den blev givet.',
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

  describe('nævner helhederne, når posten ikke har gemt andet', () => {
    const { dokument, skabelon = '', stamdata = '' } = approvalParts(subjectOf(LOCAL));
    const now: ApprovalParts = { dokument, skabelon, stamdata };
    const other = digestOf('andet');

    test.each<[string, ApprovalParts, string]>([
      ['alle tre', { dokument: other, skabelon: other }, 'dokumentet, skabelonen og stamdata'],
      ['dokumentet', { ...now, dokument: other }, 'dokumentet'],
      ['skabelonen', { ...now, skabelon: other }, 'skabelonen'],
      ['stamdata', { ...now, stamdata: other }, 'stamdata'],
    ])('%s', (_, dele, words) => {
      const entry = {
        version: '1.0.0',
        niveau: 'lokal',
        rolle: 'Forstander',
        betydning: 'godkendt',
        dato: '2026-11-16',
        dele,
      } as const;
      const sidecar = JSON.stringify([{ ...entry, digest: digestOfEntry(entry) }]);
      expect(diagnose(FILES, sidecar)[0]?.reason).toBe(
        `Godkendelsen (${GIVEN}) gælder ikke længere. Siden er ændret: ${words}.`,
      );
    });
  });

  test.each([
    ['et dokument', LOCAL, () => bytesOf(approveLocal())],
    ['en skabelon', TEMPLATE, () => bytesOf(approveTemplate())],
  ])('siger intet om %s, der er udgået, for det skal ikke godkendes igen', (_, file, sidecar) => {
    const files = changed(file, 'status: klar', 'status: udgaaet');
    expect(diagnose(files, new TextDecoder().decode(sidecar()), file)).toEqual([]);
  });

  test('af en skabelon nævner kravene som dens egne', () => {
    const sidecar = new TextDecoder().decode(bytesOf(approveTemplate()));
    const [found] = diagnose(changed(TEMPLATE, 'Beskriv', 'Forklar'), sidecar, TEMPLATE);
    expect(found?.reason).toMatch(/\. Siden er ændret: kravet »Arbejdsgang« \(arbejdsgang\)\.$/);
    const both = changed(TEMPLATE, '[Frist for svar]', '[Frist]', changed(TEMPLATE, 'Beskriv', 'Forklar'));
    const [plural] = diagnose(both, sidecar, TEMPLATE);
    expect(plural?.reason).toMatch(/: kravene »Arbejdsgang« \(arbejdsgang\) og »Frist« \(svarfrist\)\.$/);
  });
});

const EARLIER = SIDECAR.replace(/^#.*\n/gm, '').replace('2026-11-16', '2026-10-01');
const NEWER = 'Brug en nyere udgave af programmet, eller få dokumentet godkendt igen.';
const RENAMED =
  'Har rollen skiftet navn, så lad det gamle navn blive stående under »godkendere« i skrivefelt.yaml.';

describe('en ugyldig godkendelse er en fejl i godkendelsesfilen', () => {
  test.each<[string, string, string, string, Files?]>([
    [
      'skåret over',
      SIDECAR.slice(0, SIDECAR.length / 2),
      'Godkendelsesfilen kan ikke læses her, og derfor gælder ingen af dens godkendelser.',
      'Ret ikke i filen. Hent den seneste hele udgave frem, fx fra en sikkerhedskopi. Findes der ingen, så gem filen under et andet navn, og få dokumentet godkendt igen.',
    ],
    [
      'en rolle, der ikke må',
      resealed(SIDECAR.replace('rolle: Forstander', 'rolle: Pedel')),
      'Godkendelsen (version 1.0.0, Pedel, 16. november 2026) er givet af en rolle, der ikke må godkende dokumenter på dette niveau.',
      `Få dokumentet godkendt af en rolle, der må: »Forstander«. ${RENAMED}`,
    ],
    [
      'en rolle, hvor ingen endnu må',
      SIDECAR,
      `Godkendelsen (${GIVEN}) er givet af en rolle, der ikke må godkende dokumenter på dette niveau.`,
      `Få dokumentet godkendt af en rolle, der må: ingen endnu. ${RENAMED}`,
      changed(CONFIGURATION, '\n  - { rolle: Forstander, niveau: lokal }', ''),
    ],
    [
      'en ny form',
      SIDECAR.replace('digest: sha256/1', 'digest: sha256/7'),
      `Godkendelsen (${GIVEN}) har et fingeraftryk af formen »sha256/7«, som dette program ikke kan efterprøve.`,
      NEWER,
    ],
    [
      'en form, der begynder ens',
      SIDECAR.replace('digest: sha256/1', 'digest: sha256/10'),
      `Godkendelsen (${GIVEN}) har et fingeraftryk af formen »sha256/10«, som dette program ikke kan efterprøve.`,
      NEWER,
    ],
    [
      'rettet i hånden',
      SIDECAR.replace(/ +svarfrist: .*\n/, ''),
      `Godkendelsen (${GIVEN}) er rettet eller skåret over, efter at den blev skrevet.`,
      'Hent den seneste hele udgave af godkendelsesfilen frem, fx fra en sikkerhedskopi. Findes der ingen, så gem filen under et andet navn, og få dokumentet godkendt igen.',
    ],
    [
      'en tidligere dato',
      resealed(SIDECAR + EARLIER),
      'Godkendelsen (version 1.0.0, Forstander, 1. oktober 2026) har en dato før den foregående godkendelse i filen.',
      'Hent den seneste hele udgave af godkendelsesfilen frem, eller få dokumentet godkendt igen med den rigtige dato.',
    ],
    [
      'et andet niveau',
      new TextDecoder().decode(bytesOf(approveTemplate())),
      'Godkendelsen (version 2.0.0, Styregruppen, 30. september 2026) hører til et dokument på det andet niveau.',
      'Er filen kopieret fra et andet dokument, så slet den her, og få dokumentet godkendt.',
    ],
  ])('%s', (_, sidecar, reason, note, files = FILES) => {
    expect(diagnose(files, sidecar)).toEqual([
      expect.objectContaining({
        ruleId: 'godkendelse-ugyldig',
        severity: 'error',
        file: sidecarName(LOCAL),
        reason,
        note,
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
