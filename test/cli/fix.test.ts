import { describe, expect, test } from 'vitest';
import { memoryHost } from '../memory-host.ts';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';
import { call } from './run-command.ts';

const FIELD = '# A\n\n:::skrivefelt[Svar]{#svar}\nx\n:::\n';
const INVISIBLE = '\u200b';
const DIRTY = `# A\n\n:::skrivefelt{#svar}\nVi rin${INVISIBLE}ger om mor${INVISIBLE}genen.\n:::\n`;
const CLEAN = DIRTY.replaceAll(INVISIBLE, '');
const MISSPELT = '# A\n\n:::skrivefelt{#svra}\nVi ringer.\n:::\n';

function dirty(files: Readonly<Record<string, string>> = {}) {
  return workspace({ [TEMPLATE]: template(FIELD), [LOCAL]: local(DIRTY), ...files }).host;
}

describe('lint --fix', () => {
  test('retter det sikre, siger hvor meget, og en gang til ændrer ikke noget', async () => {
    const host = dirty();
    expect(await call(host, ['lint', '--fix'])).toEqual({
      code: 0,
      out: 'Rettede 2 steder i 1 fil.\n\n2 filer tjekket: alt er i orden.\n',
      err: '',
    });
    expect(host.text(LOCAL)).toBe(local(CLEAN));
    const after = new Map(host.files);
    expect((await call(host, ['lint', '--fix'])).out).toContain('Der er ikke noget, programmet kan rette.');
    expect(new Map(host.files)).toEqual(after);
  });

  test('usynlige tegn i stamdata bliver meldt og ikke rettet: ingen ved, om navnet så er det rigtige', async () => {
    const tilbud = 'tilbud/solgaarden/tilbud.yaml';
    const host = dirty();
    const typed = `${host.text(tilbud)}telefon: "Sol${INVISIBLE}går\\u202eden"\n`;
    host.write(tilbud, new TextEncoder().encode(typed));
    const { out } = await call(host, ['lint', '--fix', '--fix-usikre', '--format', 'json']);
    const found: readonly { file: string; rule: string }[] = JSON.parse(out).findings;
    expect(found.filter(({ file, rule }) => file === tilbud && rule === 'usynligt-tegn')).toHaveLength(2);
    expect(host.text(tilbud)).toBe(typed);
    expect(host.text(LOCAL)).toBe(local(CLEAN));
  });

  test('uden --fix siger lint, hvor meget der kan rettes', async () => {
    const { out } = await call(dirty(), ['lint']);
    expect(out).toMatch(/: 2 fejl, 0 advarsler, 0 oplysninger\. 2 kan rettes med --fix\.\n$/);
  });

  test('lader det usikre stå, til der bliver bedt om det', async () => {
    const host = dirty({ [LOCAL]: local(MISSPELT) });
    const first = await call(host, ['lint', '--fix']);
    expect(first.code).toBe(1);
    expect(first.out).toContain('skrivefelt-ukendt');
    expect(host.text(LOCAL)).toBe(local(MISSPELT));
    expect(await call(host, ['lint', '--fix-usikre'])).toMatchObject({ code: 0, err: '' });
    expect(host.text(LOCAL)).toBe(local(MISSPELT.replace('#svra', '#svar')));
  });

  test('--dry-run viser linjerne og skriver intet', async () => {
    const host = dirty();
    const before = new Map(host.files);
    const { code, out } = await call(host, ['lint', '--fix', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain(`--- ${LOCAL}\n+++ ${LOCAL}\n`);
    expect(out).toContain('\n-Vi rin\u200bger om mor\u200bgenen.\n+Vi ringer om morgenen.\n');
    expect(out).toContain('Ville rette 2 steder i 1 fil. Intet er skrevet (--dry-run).');
    expect(new Map(host.files)).toEqual(before);
  });

  test('lader det stå, som to rettelser vil ændre hver sin vej, og siger hvor', async () => {
    const host = dirty({
      [LOCAL]: local('# A\n\n:::skrivefelt{#svar}\nVi skriver  tit en  en besked.\n:::\n'),
    });
    const { out, err } = await call(host, ['lint', '--fix', '--fix-usikre']);
    const left = (host.text(LOCAL) ?? '').split('\n');
    const line = left.indexOf('Vi skriver tit en  en besked.') + 1;
    expect(line).toBeGreaterThan(0);
    expect(out).toContain('dobbelt-ord');
    expect(err).toBe(
      `»${LOCAL}«: To rettelser gælder det samme sted i linje ${line}, og ingen af dem er foretaget der.\n`,
    );
  });

  test('retter kun de filer, der er nævnt', async () => {
    const host = dirty({ [TEMPLATE]: template(FIELD.replace('x', `y${INVISIBLE}z`)) });
    await call(host, ['lint', LOCAL, '--fix']);
    expect(host.text(LOCAL)).toBe(local(CLEAN));
    expect(host.text(TEMPLATE)).toContain(INVISIBLE);
  });

  test('et program, der læser JSON, får kun JSON', async () => {
    const { out, err } = await call(dirty(), ['lint', '--fix', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ findings: [] });
    expect(err).toBe('Rettede 2 steder i 1 fil.\n\n');
  });

  test.each([['--dry-run'], ['--ogsaa-godkendte']])('%s alene er forkert brug', async (option) => {
    const { code, err } = await call(dirty(), ['lint', option]);
    expect(code).toBe(2);
    expect(err).toContain(`${option} bruges sammen med --fix`);
  });
});

describe('det, der står i filen i øvrigt', () => {
  test('byte order mark og linjeskift bliver, som de var', async () => {
    const windows = `\ufeff${local(DIRTY)}`.replaceAll('\n', '\r\n');
    const host = dirty({ [LOCAL]: windows });
    await call(host, ['lint', '--fix']);
    const bytes = host.files.get(`/arbejdsomraade/${LOCAL}`);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
      windows.replaceAll(INVISIBLE, ''),
    );
  });

  test('en fil, der ikke er UTF-8, bliver ikke rørt', async () => {
    const fixable = local('Vi ringer  med det samme.\n');
    const bytes = new Uint8Array([...new TextEncoder().encode(fixable), 0xe6, 0x0a]);
    const files = { ...Object.fromEntries(dirty().files), [`/arbejdsomraade/${LOCAL}`]: bytes };
    const host = memoryHost(files);
    const { err } = await call(host, ['lint', '--fix']);
    expect(host.files.get(`/arbejdsomraade/${LOCAL}`)).toEqual(bytes);
    expect(err).toContain('Filen er ikke gemt som UTF-8');
  });

  test('arkivet bliver aldrig rørt, heller ikke når det er nævnt', async () => {
    const archived = 'skabeloner/arkiv/alarmer@1.0.0.md';
    const text = template(FIELD.replace('x', `y${INVISIBLE}z`), 'version: 1.0.0');
    const host = dirty({ [archived]: text });
    await call(host, ['lint', archived, '--fix']);
    await call(host, ['lint', '--fix']);
    expect(host.text(archived)).toBe(text);
  });

  test('en rettelse i en datafil, med resten af filen som den var', async () => {
    const tilbud = 'tilbud/solgaarden/tilbud.yaml';
    const written = '# Stamdata\nid: solgaarden\nnavn: Solgården # siden 1998\npladesr: 24\n';
    const host = dirty({ [tilbud]: written });
    await call(host, ['lint', '--fix-usikre']);
    expect(host.text(tilbud)).toBe(written.replace('pladesr', 'pladser'));
  });

  test('en melding, der er slået fra, bliver ikke rettet', async () => {
    const comment = '<!-- skrivefelt-fra usynligt-tegn: sådan skriver leverandøren navnet -->\n';
    const host = dirty({ [LOCAL]: local(comment + DIRTY) });
    expect((await call(host, ['lint', '--fix'])).out).toBe(
      'Der er ikke noget, programmet kan rette.\n\n2 filer tjekket: alt er i orden. 2 er slået fra med en begrundelse.\n',
    );
    expect(host.text(LOCAL)).toBe(local(comment + DIRTY));
  });
});

describe('godkendte dokumenter', () => {
  /** A workspace in which template and local document are approved, invisible characters and all. */
  async function approved() {
    const host = dirty({
      'skrivefelt.yaml': `${workspace({}).host.text('skrivefelt.yaml')}regler: { usynligt-tegn: advarsel }\n`,
    });
    await call(host, ['approve', TEMPLATE, '--rolle', 'Styregruppen']);
    expect(await call(host, ['approve', LOCAL, '--rolle', 'Forstander'])).toMatchObject({ code: 0 });
    return host;
  }

  test('rettes ikke, når godkendelsen ville blive brudt', async () => {
    const host = await approved();
    const { out, err } = await call(host, ['lint', '--fix']);
    expect(host.text(LOCAL)).toBe(local(DIRTY));
    expect(out).toContain('Der er ikke noget, programmet kan rette.');
    expect(err).toMatch(/^»tilbud\/solgaarden\/alarmer\.md«: En godkendelse .* --ogsaa-godkendte/);
  });

  test('rettes med --ogsaa-godkendte, og så er de ikke godkendt mere', async () => {
    const host = await approved();
    const { out } = await call(host, ['lint', '--fix', '--ogsaa-godkendte']);
    expect(host.text(LOCAL)).toBe(local(CLEAN));
    expect(out).toContain('godkendelse-brudt');
  });

  test('en rettelse i stamdata, som et godkendt dokument trykker, bliver heller ikke lavet', async () => {
    const tilbud = 'tilbud/solgaarden/tilbud.yaml';
    const misspelt = 'id: solgaarden\nnavn: Solgården\npladesr: 24\n';
    const host = dirty({
      'skrivefelt.yaml': `${workspace({}).host.text('skrivefelt.yaml')}regler:
  datafil-felt-ukendt: advarsel
  oplysning-ukendt: advarsel
`,
      [tilbud]: misspelt,
      [TEMPLATE]: template(`${FIELD}\nDer er :oplysning[tilbud.pladser] pladser.\n`),
      [LOCAL]: local(CLEAN),
    });
    await call(host, ['approve', TEMPLATE, '--rolle', 'Styregruppen']);
    expect(await call(host, ['approve', LOCAL, '--rolle', 'Forstander'])).toMatchObject({ code: 0 });
    const { err } = await call(host, ['lint', '--fix-usikre']);
    expect(err).toContain('»tilbud/solgaarden/tilbud.yaml«: En godkendelse');
    expect(host.text(tilbud)).toBe(misspelt);
    await call(host, ['lint', '--fix-usikre', '--ogsaa-godkendte']);
    expect(host.text(tilbud)).toBe(misspelt.replace('pladesr', 'pladser'));
  });
});
