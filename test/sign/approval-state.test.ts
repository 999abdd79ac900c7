import { describe, expect, test } from 'vitest';
import { type ApprovalState, approvalState } from '../../src/sign/approval-state.ts';
import type { Changes } from '../../src/sign/changes.ts';
import { readSidecar } from '../../src/sign/sidecar.ts';
import {
  approveLocal,
  approveTemplate,
  bytesOf,
  CONFIGURATION,
  changed,
  FILES,
  type Files,
  LOCAL,
  resealed,
  stateOf,
  subjectOf,
  TEMPLATE,
  TILBUD,
} from './signed-workspace.ts';

const LOCAL_SIDECAR = bytesOf(approveLocal());
const TEMPLATE_SIDECAR = bytesOf(approveTemplate());

/** Only what is there: `{ document: true, answers: ['svarfrist'] }`. */
function changesOf(state: ApprovalState): Partial<Changes> | string {
  if (state.kind !== 'broken') return state.kind;
  const seen = Object.entries(state.changes).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value,
  );
  return Object.fromEntries(seen);
}

describe('en godkendelse gælder stadig, når kun det ændres, som ingen læser ser', () => {
  test.each<[string, Files]>([
    ['intet', FILES],
    ['linjeskift som i Windows', { ...FILES, [LOCAL]: (FILES[LOCAL] ?? '').replaceAll('\n', '\r\n') }],
    [
      'skabelonens linjeskift som i Windows',
      { ...FILES, [TEMPLATE]: (FILES[TEMPLATE] ?? '').replaceAll('\n', '\r\n') },
    ],
    ['blanke tegn sidst på linjerne', changed(LOCAL, 'én kontakt.', 'én kontakt.   ')],
    ['flere tomme linjer', changed(LOCAL, 'kontakt.\n\n-', 'kontakt.\n\n\n\n-')],
    ['to mellemrum i stedet for et', changed(LOCAL, 'har én', 'har  én')],
    ['et hårdt mellemrum', changed(LOCAL, 'har én', 'har\u00a0én')],
    ['bogstav og accent hver for sig (NFD)', changed(LOCAL, 'én', 'én'.normalize('NFD'))],
    ['vejledningen i kommentaren', changed(LOCAL, 'antallet af hverdage', 'et helt tal')],
    ['en ny kommentar i et svar', changed(LOCAL, '- Vagten', '<!-- spørg Ida -->\n\n- Vagten')],
    ['en ny kommentar på linjen', changed(LOCAL, 'har én', 'har <!-- eller to? --> én')],
    ['stjerner i stedet for streger i listen', changed(LOCAL, /^- /gm, '* ')],
    ['fed med understreger', changed(LOCAL, '**følger**', '__følger__')],
    [
      'svaret i lang form',
      changed(LOCAL, '::skrivefelt[3]{#svarfrist}', ':::skrivefelt{#svarfrist}\n3\n:::'),
    ],
    ['en af skabelonens overskrifter, som tilbuddet har slettet', changed(LOCAL, '# Fremgangsmåde\n', '')],
    ['rækkefølgen i hovedet', changed(LOCAL, 'version: 1.0.0\nstatus: klar', 'status: klar\nversion: 1.0.0')],
    ['anførselstegn i hovedet', changed(LOCAL, 'version: 1.0.0', 'version: "1.0.0"')],
    ['en kommentar i hovedet', changed(LOCAL, 'status: klar', 'status: klar # endelig')],
    [
      'et udgangspunkt, der skrives ud',
      changed(TEMPLATE, 'status: klar', 'status: klar\nform: indlejret\nnummerering: ja'),
    ],
    [
      'linjeombrydning i regional tekst',
      changed(TEMPLATE, 'i :oplysning[myndighed', 'i\n:oplysning[myndighed'),
    ],
    [
      'linjeombrydning i et krav',
      changed(TEMPLATE, 'Skriv antallet af hverdage.', 'Skriv antallet\naf hverdage.'),
    ],
    ['rækkefølgen af attributter', changed(TEMPLATE, 'type=tal hoejst=5', 'hoejst="5" type=tal')],
    ['ø og oe i et navn', changed(TEMPLATE, 'hoejst=5', 'højst=5')],
    ['stamdata, som dokumentet ikke bruger', changed(TILBUD, '12345678', '87654321')],
    ['en egenskab, som ingen betingelse spørger til', changed(TILBUD, '[alarm, have]', '[alarm, kaelder]')],
    ['stamdata i en anden rækkefølge', changed(TILBUD, '[alarm, have]', '[have, alarm]')],
    [
      'en ny godkender i indstillingerne',
      changed(
        CONFIGURATION,
        'rolle: Forstander',
        'rolle: Viceforstander, niveau: lokal }\n  - { rolle: Forstander',
      ),
    ],
  ])('%s', (_, files) => {
    expect(changesOf(stateOf(LOCAL, LOCAL_SIDECAR, files))).toBe('valid');
  });
});

describe('en lokal godkendelse brydes af alt andet, og det ses af hvad', () => {
  test.each<[string, Files, Partial<Changes>]>([
    ['et svar', changed(LOCAL, '[3]', '[4]'), { document: true, answers: ['svarfrist'] }],
    [
      'et ord i et svar',
      changed(LOCAL, 'Vagten', 'Medarbejderen'),
      { document: true, answers: ['arbejdsgang'] },
    ],
    ['stort og småt', changed(LOCAL, 'Vagten', 'vagten'), { document: true, answers: ['arbejdsgang'] }],
    ...['\u000b', '\u000c', '\ufeff'].map((mark): [string, Files, Partial<Changes>] => [
      `tegnet ${JSON.stringify(mark)} i stedet for et mellemrum: det trykkes ikke som et`,
      changed(LOCAL, 'har én', `har${mark}én`),
      { document: true, answers: ['arbejdsgang'] },
    ]),
    ['fremhævelse', changed(LOCAL, '**følger**', 'følger'), { document: true, answers: ['arbejdsgang'] }],
    [
      'et punkt rykket ind',
      changed(LOCAL, '- Lederen', '  - Lederen'),
      { document: true, answers: ['arbejdsgang'] },
    ],
    [
      'en ny linje i et svar',
      changed(LOCAL, 'pladser har', 'pladser\nhar'),
      { document: true, answers: ['arbejdsgang'] },
    ],
    [
      'et slettet svar',
      changed(LOCAL, '::skrivefelt[3]{#svarfrist}', ''),
      { document: true, answers: ['svarfrist'] },
    ],
    [
      'et nyt svar',
      changed(LOCAL, /$/, '\n::skrivefelt[Virker]{#alarm}\n'),
      { document: true, answers: ['alarm'] },
    ],
    [
      'et gentaget svar',
      changed(LOCAL, /$/, '\n::skrivefelt[4]{#svarfrist}\n'),
      { document: true, answers: ['svarfrist'] },
    ],
    [
      'et svar, der bliver fravalgt',
      changed(
        LOCAL,
        '::skrivefelt[3]{#svarfrist}',
        '::skrivefelt[3]{#svarfrist ikke-relevant="Ingen henvendelser"}',
      ),
      { document: true, answers: ['svarfrist'] },
    ],
    [
      'en kommentar i kode, som trykkes',
      changed(LOCAL, '- Vagten', '`<!-- x -->`\n\n- Vagten'),
      { document: true, answers: ['arbejdsgang'] },
    ],
    ['hovedet', changed(LOCAL, 'version: 1.0.0', 'version: 1.1.0'), { document: true, front: ['version'] }],
    ['status', changed(LOCAL, 'status: klar', 'status: kladde'), { document: true, front: ['status'] }],
    [
      'en ny linje i hovedet',
      changed(LOCAL, 'status: klar', 'status: klar\nsynlighed: intern'),
      { document: true, front: ['synlighed'] },
    ],
    [
      'tekst uden for felterne',
      changed(LOCAL, '# Fremgangsmåde', '# Fremgangsmåde\n\nVi gør det selv.'),
      { document: true, text: true },
    ],
    [
      'en overskrift, der bliver til tekst',
      changed(LOCAL, '# Fremgangsmåde', 'Fremgangsmåde'),
      { document: true, text: true },
    ],
    [
      'en ny linje i tekst uden for felterne',
      changed(LOCAL, '# Fremgangsmåde', 'Vi gør\ndet selv.'),
      { document: true, text: true },
    ],
    [
      'hoved og svar på én gang',
      changed(LOCAL, '[3]', '[4]', changed(LOCAL, 'version: 1.0.0', 'version: 2.0.0')),
      { document: true, answers: ['svarfrist'], front: ['version'] },
    ],
    [
      'et krav',
      changed(TEMPLATE, 'Skriv antallet', 'Angiv antallet'),
      { template: true, demands: ['svarfrist'] },
    ],
    ['en grænse', changed(TEMPLATE, 'hoejst=5', 'hoejst=4'), { template: true, demands: ['svarfrist'] }],
    [
      'en etiket',
      changed(TEMPLATE, '[Arbejdsgang]', '[Gangen]'),
      { template: true, demands: ['arbejdsgang'] },
    ],
    [
      'et eksempel',
      changed(TEMPLATE, ':::eksempel\n3', ':::eksempel\n2'),
      { template: true, demands: ['svarfrist'] },
    ],
    [
      'regionens tekst',
      changed(TEMPLATE, 'svarer hurtigt', 'svarer straks'),
      { template: true, templateText: true },
    ],
    [
      'en betingelse',
      changed(TEMPLATE, 'egenskaber="alarm"', 'egenskaber="alarm | have"'),
      { template: true, masterData: true, templateText: true, values: ['tilbud.egenskaber'] },
    ],
    [
      'skabelonens hoved',
      changed(TEMPLATE, 'Retningslinje for kontakt', 'Retningslinje om kontakt'),
      { template: true, templateFront: ['titel'] },
    ],
    [
      'krav og tekst på én gang',
      changed(TEMPLATE, 'hurtigt', 'straks', changed(TEMPLATE, 'hoejst=5', 'hoejst=4')),
      { template: true, demands: ['svarfrist'], templateText: true },
    ],
    [
      'et felt, der flyttes',
      changed(
        TEMPLATE,
        '# Fremgangsmåde',
        '',
        changed(TEMPLATE, ':::skrivefelt[Arbejdsgang]', '# Fremgangsmåde\n\n:::skrivefelt[Arbejdsgang]'),
      ),
      { template: true, templateText: true },
    ],
    [
      'stamdata i teksten',
      changed(TILBUD, 'Solgården', 'Solgaarden'),
      { masterData: true, values: ['tilbud.navn'] },
    ],
    ['stamdata i et svar', changed(TILBUD, '24', '25'), { masterData: true, values: ['tilbud.pladser'] }],
    [
      'stamdata i en betingelse',
      changed(TILBUD, '[alarm, have]', '[have]'),
      { masterData: true, values: ['tilbud.egenskaber'] },
    ],
    [
      'regionens navn',
      changed(CONFIGURATION, 'Region Test', 'Region Prøve'),
      { masterData: true, values: ['myndighed.navn'] },
    ],
    [
      'alle tre',
      changed(LOCAL, '[3]', '[4]', changed(TEMPLATE, 'hurtigt', 'straks', changed(TILBUD, '24', '25'))),
      {
        document: true,
        answers: ['svarfrist'],
        template: true,
        templateText: true,
        masterData: true,
        values: ['tilbud.pladser'],
      },
    ],
  ])('%s', (_, files, changes) => {
    expect(changesOf(stateOf(LOCAL, LOCAL_SIDECAR, files))).toEqual(changes);
  });
});

/** The line `line` in a head: in the place of the one that begins alike, else after the last. */
function withLine(file: string, line: string): Files {
  const [key = ''] = line.split(':');
  const present = new RegExp(`^${key}:.*$`, 'm');
  return present.test(FILES[file] ?? '')
    ? changed(file, present, line)
    : changed(file, 'status: klar', `status: klar\n${line}`);
}

describe('hver linje i hovedet er dækket, også den, der ikke kan bruges', () => {
  test.each([
    ['et tilbud, der ikke er et navn', 'tilbud: {a: 1}'],
    ['et tilbud, der er en sti', 'tilbud: ../kildebo'],
    ['et forkert niveau', 'niveau: regionalt'],
    ['et navn, ingen kender', 'status2: hemmelig'],
    ['en linje, der står to gange', 'status: klar\nstatus: kladde'],
    ['den samme linje skrevet på to måder', 'næste-revision: 2029-01-01\nnaeste-revision: 2029-01-01'],
    ['en dato, der ikke er en', 'gyldig-fra: en gang til foråret'],
  ])('%s i et lokalt dokument: %s', (_, line) => {
    const state = stateOf(LOCAL, LOCAL_SIDECAR, withLine(LOCAL, line));
    expect(state).toMatchObject({ kind: 'broken', changes: { document: true, head: true } });
  });

  test('en linje, der er slettet, også når programmet kan gætte den af mappen', () => {
    const gone = changed(LOCAL, 'tilbud: solgaarden\n', '');
    expect(changesOf(stateOf(LOCAL, LOCAL_SIDECAR, gone))).toEqual({ document: true, head: true });
  });

  test.each([
    'status2: hemmelig',
    'tilbud: solgaarden',
    'form: løs',
    'maalgruppe: borgere\nmålgruppe: ansatte',
  ])('i skabelonen bryder »%s« både regionens godkendelse og tilbuddets', (line) => {
    const files = withLine(TEMPLATE, line);
    expect(stateOf(TEMPLATE, TEMPLATE_SIDECAR, files)).toMatchObject({
      kind: 'broken',
      changes: { document: true, head: true },
    });
    expect(stateOf(LOCAL, LOCAL_SIDECAR, files)).toMatchObject({
      kind: 'broken',
      changes: { template: true, templateHead: true, document: false, head: false },
    });
  });

  test('et hoved med fejl, der er godkendt på papir, er godkendt, som det står', () => {
    const faulty = withLine(LOCAL, 'status2: hemmelig');
    const request = { betydning: 'overfoert', begrundelse: 'Godkendt på papir' };
    const sidecar = bytesOf(approveLocal({ files: faulty, errors: 1, request }));
    expect(stateOf(LOCAL, sidecar, faulty).kind).toBe('valid');
    const windows = { ...faulty, [LOCAL]: (faulty[LOCAL] ?? '').replaceAll('\n', '\r\n') };
    expect(stateOf(LOCAL, sidecar, windows).kind).toBe('valid');
    const other = withLine(LOCAL, 'status2: en helt anden');
    expect(changesOf(stateOf(LOCAL, sidecar, other))).toEqual({ document: true, head: true });
    expect(changesOf(stateOf(LOCAL, sidecar))).toEqual({ document: true, head: true });
  });
});

describe('en regional godkendelse brydes af skabelonen selv, og af intet hos tilbuddene', () => {
  test.each<[string, Files, Partial<Changes> | 'valid']>([
    ['et krav', changed(TEMPLATE, 'Beskriv', 'Forklar'), { document: true, demands: ['arbejdsgang'] }],
    ['teksten', changed(TEMPLATE, 'hurtigt', 'straks'), { document: true, text: true }],
    ['hovedet', changed(TEMPLATE, '2.0.0', '2.0.1'), { document: true, front: ['version'] }],
    [
      'regionens navn',
      changed(CONFIGURATION, 'Region Test', 'Region Prøve'),
      { masterData: true, values: ['myndighed.navn'] },
    ],
    ['et lokalt svar', changed(LOCAL, '[3]', '[4]'), 'valid'],
    ['et tilbuds stamdata', changed(TILBUD, 'Solgården', 'Solgaarden'), 'valid'],
  ])('%s', (_, files, changes) => {
    expect(changesOf(stateOf(TEMPLATE, TEMPLATE_SIDECAR, files))).toEqual(changes);
  });
});

describe('hvad der står i godkendelsesfilen', () => {
  const text = new TextDecoder().decode(LOCAL_SIDECAR);

  test('uden fil er dokumentet ikke godkendt', () => {
    expect(approvalState(null, subjectOf(LOCAL)).kind).toBe('none');
  });

  test.each([
    ['en tom fil', ''],
    ['en tom liste', '[]'],
    ['en tom liste under sin overskrift', '# Godkendelser\n[]\n'],
    ['kun en kommentar', '# Godkendelser\n'],
    ['kun en begyndelse', '---\n'],
  ])('%s er en fil, der er skåret over: sådan skriver programmet den aldrig', (_, text) => {
    expect(stateOf(LOCAL, text)).toMatchObject({ kind: 'unreadable', at: { span: { start: 0 } } });
  });

  test('den seneste godkendelse tæller: når en ændring fortrydes, kommer en ældre godkendelse ikke igen', () => {
    const other = changed(LOCAL, '[3]', '[4]');
    const twice = bytesOf(
      approveLocal({ files: other, sidecar: LOCAL_SIDECAR, request: { dato: '2026-12-01' } }),
    );
    expect(stateOf(LOCAL, twice, other).kind).toBe('valid');
    expect(stateOf(LOCAL, twice).kind).toBe('broken');
  });

  test('en ophørt godkendelse gælder ikke, før dokumentet bliver godkendt igen', () => {
    const ended = bytesOf(approveLocal({ sidecar: LOCAL_SIDECAR, request: { betydning: 'ophoert' } }));
    expect(stateOf(LOCAL, ended).kind).toBe('ended');
    expect(stateOf(LOCAL, bytesOf(approveLocal({ sidecar: ended }))).kind).toBe('valid');
  });

  test.each<[string, string, string]>([
    [
      'rolle: rollen må ikke længere godkende',
      'rolle',
      resealed(text.replace('rolle: Forstander', 'rolle: Pedel')),
    ],
    [
      'form: et fingeraftryk af en form fra fremtiden',
      'form',
      text.replace('digest: sha256/1', 'digest: sha256/2'),
    ],
    ['form: en anden algoritme', 'form', text.replace('digest: sha256/1', 'digest: sha3/1')],
    [
      'rettet: et ciffer i fingeraftrykket',
      'rettet',
      text
        .replace(/digest: sha256\/1:./, 'digest: sha256/1:_')
        .replace('_', text.includes('digest: sha256/1:0') ? '1' : '0'),
    ],
    ['rettet: en anden dato', 'rettet', text.replace('dato: 2026-11-16', 'dato: 2026-10-01')],
    ['rettet: et navn er føjet til', 'rettet', text.replace('betydning:', 'navn: Falsk Navn\n  betydning:')],
    ['rettet: en del mangler', 'rettet', text.replace(/ +arbejdsgang: sha256.*\n/, '')],
    ['niveau: filen hører til skabelonen', 'niveau', new TextDecoder().decode(TEMPLATE_SIDECAR)],
    [
      'raekkefoelge: en tidligere dato efter en senere',
      'raekkefoelge',
      resealed(text + text.replace(/^#.*\n/gm, '').replace('2026-11-16', '2026-10-01')),
    ],
  ])('ugyldig – %s', (_, fault, sidecar) => {
    expect(stateOf(LOCAL, sidecar)).toMatchObject({ kind: 'invalid', fault });
  });

  test('ingen af godkendelserne tæller, når filen er skåret over et vilkårligt sted i den sidste', () => {
    const two = resealed(text + text.replace(/^#.*\n/gm, '').replace('2026-11-16', '2026-12-01'));
    const subject = subjectOf(LOCAL);
    const bytes = new TextEncoder().encode(two.trimEnd());
    const kinds = new Set<string>();
    const first = new TextEncoder().encode(text).length;
    for (let end = bytes.length - 1; end > first; end -= 1) {
      // Every line end, and a step that lands in keys, values and digests alike.
      if (bytes[end] !== 10 && end % 13 !== 0) continue;
      kinds.add(approvalState(readSidecar('x.godkendelse.yaml', bytes.slice(0, end)), subject).kind);
    }
    expect([...kinds].sort()).toEqual(['invalid', 'unreadable']);
  });
});
