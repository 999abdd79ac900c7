import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { approvalDateFindings } from '../../src/sign/approval-dates.ts';
import { approvalState } from '../../src/sign/approval-state.ts';
import { readSidecar, type Sidecar } from '../../src/sign/sidecar.ts';
import {
  type Asked,
  approveLocal,
  approveTemplate,
  bytesOf,
  changed,
  type Files,
  LOCAL,
  projectOf,
  sidecarName,
  TEMPLATE,
} from './signed-workspace.ts';

/** The files with further lines in the head of one of them, the approvals given on days. */
interface Signed {
  /** Lines in the head of the tilbud's document. */
  readonly local?: string;
  /** Lines in the head of the template. */
  readonly template?: string;
  /** Days of the approvals, the oldest first. */
  readonly localDays?: readonly string[];
  readonly templateDays?: readonly string[];
}

/** What lint says about the order of dates in a file, with the text marked and the places shown beside it. */
function said(file: string, signed: Signed): readonly string[] {
  const files = withHeads(signed);
  const sidecars = {
    [sidecarName(TEMPLATE)]: approved(approveTemplate, files, signed.templateDays ?? ['2026-09-30']),
    [sidecarName(LOCAL)]: approved(approveLocal, files, signed.localDays ?? ['2026-11-16']),
  };
  return orderOf({ ...files, ...sidecars }, file);
}

function withHeads({ local = '', template = '' }: Signed): Files {
  const head = changed(TEMPLATE, 'status: klar\n', `status: klar\n${template || '# \n'}`);
  return changed(LOCAL, 'status: klar\n', `status: klar\n${local || '# \n'}`, head);
}

/** A sidecar with approvals on some days; those after the first renew it. */
function approved(
  approve: (asked: Asked) => ReturnType<typeof approveLocal>,
  files: Files,
  days: readonly string[],
): string {
  const bytes = days.reduce<Uint8Array | null>((sidecar, dato, at) => {
    const betydning = at === 0 ? 'godkendt' : 'administrativ-godkendelse';
    return bytesOf(approve({ files, sidecar, request: { dato, betydning } }));
  }, null);
  return new TextDecoder().decode(bytes ?? new Uint8Array());
}

/** The files with a sidecar of the tilbud's document. */
function withSidecar(files: Files, sidecar: Uint8Array): Files {
  return { ...files, [sidecarName(LOCAL)]: new TextDecoder().decode(sidecar) };
}

function orderOf(files: Files, file: string): readonly string[] {
  const project = projectOf(files);
  const document = project.load(file);
  const subject = document && project.subject(document);
  if (!document || !subject) throw new Error(`No subject: ${file}`);
  const sidecarOf = (of: string): Sidecar | null => {
    const text = files[sidecarName(of)];
    return text === undefined ? null : readSidecar(sidecarName(of), new TextEncoder().encode(text));
  };
  const sidecar = sidecarOf(file);
  const state = approvalState(sidecar, subject);
  const templateSidecar = file === LOCAL ? sidecarOf(TEMPLATE) : null;
  const found = approvalDateFindings({ subject, state, sidecar, templateSidecar });
  return project
    .present(found)
    .map((one) => [marked(files, one), ...one.related.map((also) => shown(files, also))].join(' | '));
}

function marked(files: Files, { file, place, severity, reason }: Diagnostic): string {
  const text = (files[file] ?? '').slice(place.start.offset, place.end.offset);
  return `⟦${text}⟧ ${severity}: ${reason}`;
}

function shown(
  files: Files,
  { file, place, message }: Pick<Diagnostic, 'file' | 'place'> & { readonly message: string },
): string {
  const [line = ''] = (files[file] ?? '').slice(place.start.offset).split('\n');
  const day = /dato: (\S+)/.exec((files[file] ?? '').slice(place.start.offset))?.[1] ?? '';
  return `${file} ⟦${line}⟧ ${day}: ${message}`;
}

const AT_LOCAL = `${sidecarName(LOCAL)} ⟦version: 1.0.0⟧`;
const AT_TEMPLATE = `${sidecarName(TEMPLATE)} ⟦version: 2.0.0⟧`;

describe('et dokument kan ikke være godkendt, før det sidst blev revideret', () => {
  test.each<[string, readonly string[]]>([
    [
      '2026-11-17',
      [
        `⟦2026-11-17⟧ error: Dokumentet er godkendt 16. november 2026, før det sidst blev revideret (17. november 2026). | ${AT_LOCAL} 2026-11-16: Her står godkendelsen.`,
      ],
    ],
    [
      'december 2026',
      [
        `⟦december 2026⟧ error: Dokumentet er godkendt 16. november 2026, før det sidst blev revideret (december 2026). | ${AT_LOCAL} 2026-11-16: Her står godkendelsen.`,
      ],
    ],
    ['2026-11-16', []],
    ['november 2026', []],
    ['2026-01-01', []],
  ])('revideret %s', (last, expected) => {
    expect(said(LOCAL, { local: `sidst-revideret: ${last}\n` })).toEqual(expected);
  });

  test('heller ikke en skabelon', () => {
    expect(said(TEMPLATE, { template: 'sidst-revideret: 2026-10-01\n' })).toEqual([
      `⟦2026-10-01⟧ error: Dokumentet er godkendt 30. september 2026, før det sidst blev revideret (1. oktober 2026). | ${AT_TEMPLATE} 2026-09-30: Her står godkendelsen.`,
    ]);
  });

  test('den seneste godkendelse tæller', () => {
    const local = 'sidst-revideret: 2026-11-20\n';
    expect(said(LOCAL, { local, localDays: ['2026-11-16', '2026-12-01'] })).toEqual([]);
  });
});

describe('et tilbud kan ikke have godkendt sine svar, før regionen godkendte skabelonen', () => {
  test.each<[string, Signed, readonly string[]]>([
    [
      'dagen før',
      { templateDays: ['2026-11-17'] },
      [
        `⟦kontakt@2.0.0⟧ error: Dokumentet er godkendt 16. november 2026, og regionen godkendte først skabelonen 17. november 2026. | ${AT_LOCAL} 2026-11-16: Her står tilbuddets godkendelse. | ${AT_TEMPLATE} 2026-11-17: Regionens godkendelse af skabelonen.`,
      ],
    ],
    ['samme dag', { templateDays: ['2026-11-16'] }, []],
    ['men nok, før den blev fornyet', { templateDays: ['2026-09-30', '2026-11-17'] }, []],
  ])('%s', (_, signed, expected) => {
    expect(said(LOCAL, signed)).toEqual(expected);
  });
});

describe('et dokument gælder ikke fra en dag, før versionen blev godkendt', () => {
  test.each<[string, Signed, readonly string[]]>([
    [
      'dagen før',
      { local: 'gyldig-fra: 2026-11-15\n' },
      [
        `⟦2026-11-15⟧ info: Dokumentet gælder fra 15. november 2026, men versionen blev først godkendt 16. november 2026. | ${AT_LOCAL} 2026-11-16: Her står godkendelsen.`,
      ],
    ],
    ['samme dag', { local: 'gyldig-fra: 2026-11-16\n' }, []],
    ['samme måned', { local: 'gyldig-fra: november 2026\n' }, []],
    [
      'men nok, før godkendelsen blev fornyet',
      { local: 'gyldig-fra: 2026-11-20\n', localDays: ['2026-11-16', '2026-12-01'] },
      [],
    ],
    [
      'også når godkendelsen er fornyet: den første tæller',
      { local: 'gyldig-fra: 2026-11-15\n', localDays: ['2026-11-16', '2026-12-01'] },
      [
        `⟦2026-11-15⟧ info: Dokumentet gælder fra 15. november 2026, men versionen blev først godkendt 16. november 2026. | ${AT_LOCAL} 2026-11-16: Her står godkendelsen.`,
      ],
    ],
  ])('%s', (_, signed, expected) => {
    expect(said(LOCAL, signed)).toEqual(expected);
  });

  const from = changed(LOCAL, 'status: klar', 'status: klar\ngyldig-fra: 2026-11-20');
  const first = bytesOf(approveLocal({ files: from }));

  const SINCE_DECEMBER = `⟦2026-11-20⟧ info: Dokumentet gælder fra 20. november 2026, men versionen blev først godkendt 1. december 2026. | ${sidecarName(LOCAL)} ⟦version: 1.1.0⟧ 2026-12-01: Her står godkendelsen.`;

  test('en ny version regnes fra sin egen godkendelse, ikke fra den tidligeres', () => {
    const files = changed(LOCAL, '1.0.0', '1.1.0', from);
    const sidecar = bytesOf(approveLocal({ files, sidecar: first, request: { dato: '2026-12-01' } }));
    expect(orderOf(withSidecar(files, sidecar), LOCAL)).toEqual([SINCE_DECEMBER]);
  });

  test('et ophør er ingen godkendelse af versionen', () => {
    const files = changed(LOCAL, '1.0.0', '1.1.0', from);
    const ending = { betydning: 'ophoert', dato: '2026-11-17' };
    const ended = bytesOf(approveLocal({ files, sidecar: first, request: ending }));
    const again = bytesOf(approveLocal({ files, sidecar: ended, request: { dato: '2026-12-01' } }));
    expect(orderOf(withSidecar(files, again), LOCAL)).toEqual([SINCE_DECEMBER]);
  });
});

describe('der er ingen dato at sammenligne i en godkendelse', () => {
  const dated = changed(LOCAL, 'status: klar', 'status: klar\nsidst-revideret: 2026-12-01');
  const first = bytesOf(approveLocal({ files: dated }));
  const ended = bytesOf(approveLocal({ files: dated, sidecar: first, request: { betydning: 'ophoert' } }));

  test.each<[string, Files, Uint8Array]>([
    ['der er brudt', changed(LOCAL, '[3]', '[4]', dated), first],
    ['der er ophørt', dated, ended],
    ['der ikke kan læses', dated, first.slice(0, first.length / 2)],
  ])('%s', (_, files, sidecar) => {
    expect(orderOf(withSidecar(dated, first), LOCAL)).toHaveLength(1);
    expect(orderOf(withSidecar(files, sidecar), LOCAL)).toEqual([]);
  });
});
