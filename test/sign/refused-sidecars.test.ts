import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { approvalState } from '../../src/sign/approval-state.ts';
import { type Unopened, unopenedSidecar } from '../../src/sign/sidecar.ts';
import {
  type Asked,
  approveLocal,
  approveTemplate,
  bytesOf,
  changed,
  LOCAL,
  reasonsOf,
  resealed,
  sidecarName,
  stateOf,
  subjectOf,
  TEMPLATE,
} from './signed-workspace.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const FIRST = bytesOf(approveLocal());
const REGIONAL = decode(bytesOf(approveTemplate()));
const SIDECAR = sidecarName(LOCAL);

const WHOLE_AGAIN =
  'Hent den seneste hele udgave af filen frem, fx fra en sikkerhedskopi, og godkend igen. Findes der ingen, så gem filen under et andet navn: så begynder en ny ved næste godkendelse.';

describe('et tilbud kan ikke godkende svar på en skabelon, der ikke selv gælder', () => {
  const FIRST_THE_REGION =
    'Få regionen til at godkende skabelonen først. Et tilbud kan ikke godkende svar på en tekst, der ikke gælder.';
  const state = (sidecar: string | Uint8Array) => ({ templateState: stateOf(TEMPLATE, sidecar) });
  const ended = approveTemplate({ sidecar: encode(REGIONAL), request: { betydning: 'ophoert' } });
  const earlier = REGIONAL.replace(/^#.*\n/gm, '').replace('2026-09-30', '2026-09-01');

  test.each<[string, Asked, string]>([
    ['den er aldrig godkendt', { templateState: { kind: 'none' } }, 'Skabelonen er ikke godkendt.'],
    [
      'den er ændret siden',
      { templateState: stateOf(TEMPLATE, REGIONAL, changed(TEMPLATE, 'hurtigt', 'straks')) },
      'Skabelonen er ændret, siden den blev godkendt (version 2.0.0, Styregruppen, 30. september 2026).',
    ],
    [
      'dens godkendelse er ophørt',
      state(bytesOf(ended)),
      'Godkendelsen af skabelonen er ophørt (version 2.0.0, Styregruppen, 30. september 2026).',
    ],
    [
      'den er godkendt med et ukendt fingeraftryk',
      state(REGIONAL.replace('sha256/1', 'sha256/9')),
      'Godkendelsen af skabelonen har et fingeraftryk, som dette program ikke kan læse.',
    ],
    [
      'godkendelsen er rettet i hånden',
      state(REGIONAL.replace('2026-09-30', '2026-09-29')),
      'Godkendelsen af skabelonen er rettet eller skåret over, efter at den blev skrevet.',
    ],
    [
      'den er godkendt af en, der ikke må',
      state(resealed(REGIONAL.replace('rolle: Styregruppen', 'rolle: Pedel'))),
      'Godkendelsen af skabelonen er givet af en rolle, der ikke må godkende dokumenter på dette niveau.',
    ],
    [
      'godkendelsen er af et tilbuds dokument',
      state(FIRST),
      'Godkendelsen af skabelonen hører til et dokument på det andet niveau.',
    ],
    [
      'godkendelserne står i en forkert rækkefølge',
      state(resealed(REGIONAL + earlier)),
      'Godkendelsen af skabelonen har en dato, der ligger før den foregående godkendelse i filen.',
    ],
  ])('%s', (_, asked, reason) => {
    expect(reasonsOf(approveLocal(asked))).toEqual([`${reason} ${FIRST_THE_REGION}`]);
  });

  test('dens godkendelsesfil er i stykker', () => {
    expect(reasonsOf(approveLocal(state('- x')))).toEqual([
      `Skabelonens godkendelsesfil kan ikke læses. Hent den seneste hele udgave af »${sidecarName(TEMPLATE)}« frem, fx fra en sikkerhedskopi.`,
    ]);
  });

  test.each<[Unopened, string]>([
    ['adgang', 'kan ikke åbnes. Se efter, om det er en fil, og få adgang til at læse den.'],
    [
      'genvej',
      'er en genvej, der ikke fører nogen steder hen. Se efter, hvor genvejen fører hen, og læg filen tilbage dér, eller få adgang til den.',
    ],
  ])('dens godkendelsesfil kan ikke åbnes: %s', (why, said) => {
    const templateState = approvalState(unopenedSidecar(sidecarName(TEMPLATE), why), subjectOf(TEMPLATE));
    expect(reasonsOf(approveLocal({ templateState }))).toEqual([
      `Godkendelsesfilen »${sidecarName(TEMPLATE)}« ${said}`,
    ]);
  });

  test('den findes ikke', () => {
    expect(reasonsOf(approveLocal({ templateState: null }))).toEqual([
      'Skabelonen findes ikke i den version, som dokumentet svarer på. Ret »skabelon« i hovedet, eller hent den rigtige version af skabelonen frem.',
    ]);
  });
});

describe('en godkendelsesfil, som der ikke kan føjes til, bliver ikke rørt', () => {
  test.each<[string, Uint8Array, string]>([
    ['tom', encode(''), `kan ikke læses (linje 1), og den bliver ikke skrevet over. ${WHOLE_AGAIN}`],
    [
      'en tom liste',
      encode('[]\n'),
      `kan ikke læses (linje 1), og den bliver ikke skrevet over. ${WHOLE_AGAIN}`,
    ],
    [
      'fejl på fjerde linje',
      encode('# Godkendelser\r\n\r# Nye\n- version\n'),
      `kan ikke læses (linje 4), og den bliver ikke skrevet over. ${WHOLE_AGAIN}`,
    ],
    [
      'en anden form',
      encode(JSON.stringify(parse(decode(bytesOf(approveLocal({ request: { navn: 'Bo' } })))))),
      'har fået en anden form, end programmet skriver, og der kan ikke føjes til den. Hent den seneste udgave frem, som programmet har skrevet, fx fra en sikkerhedskopi, og godkend igen.',
    ],
  ])('%s', (_, sidecar, reason) => {
    expect(reasonsOf(approveLocal({ sidecar }))).toEqual([`Godkendelsesfilen »${SIDECAR}« ${reason}`]);
  });

  test('den sidste godkendelse er rettet', () => {
    const sidecar = encode(decode(FIRST).replace('dato: 2026-11-16', 'dato: 2026-11-15'));
    expect(reasonsOf(approveLocal({ sidecar, request: { dato: '2026-12-01' } }))).toEqual([
      `Den sidste godkendelse i »${SIDECAR}« (version 1.0.0, Forstander, 15. november 2026) er rettet eller skåret over, og der bliver ikke føjet til filen. ${WHOLE_AGAIN}`,
    ]);
  });

  test('men til en, hvis sidste fingeraftryk er af en form fra fremtiden, kan der føjes', () => {
    const sidecar = encode(decode(FIRST).replace('digest: sha256/1', 'digest: sha256/2'));
    expect(reasonsOf(approveLocal({ sidecar, request: { dato: '2026-12-01' } }))).toEqual([]);
  });
});
