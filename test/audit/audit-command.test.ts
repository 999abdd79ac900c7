import { describe, expect, test } from 'vitest';
import { call } from '../cli/run-command.ts';
import type { MemoryHost } from '../memory-host.ts';
import { TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';

const AUDIT = 'skabeloner/audit.md';

const DEMANDS = `# Krav

::::skrivefelt[Frist for svar]{#frist type=tal hoejst=5}
Skriv antallet af minutter.
::::

::::skrivefelt[Mindstekrav]{#tjek type=tjekliste}
Sæt kryds.

- [ ] Alarmen virker
::::

::::skrivefelt[Bemærkninger]{#bemaerkninger krav=kan}
Skriv det, der ellers er.
::::

:::::betingelse{egenskaber="hest"}
::::skrivefelt[Heste i stalden]{#heste}
Skriv om hestene.
::::
:::::
`;

const BARE = `# Audit

Forfatterens egne ord før.

<!-- audit: alarmer -->

Forfatterens egne ord efter.

:::skrivefelt[Bedømmelse]{#alarmer-score type=valg valg="0 | 1"}
Vælg trinnet.
:::
`;

const WRITTEN = `# Audit

Forfatterens egne ord før.

<!-- audit: alarmer
     Standard 1.9. Hvert punkt bygger på disse felter i alarmer. Ordene efter kolon må rettes; resten skriver »skrivefelt audit«.
     - frist: Det, tilbuddet har svaret under »Frist for svar«, bliver fulgt
     - tjek: Mindstekravene under »Mindstekrav« er opfyldt
     - heste: Det, tilbuddet har svaret under »Heste i stalden«, bliver fulgt
-->

::::skrivefelt[Alarmer: krav, der er opfyldt]{#alarmer-krav type=tjekliste kan-fravaelges standard="alarmer"}
Sæt kryds ved det, du selv har set, hørt eller læst. Et punkt, der ikke er relevant for tilbuddet, får kryds og en bemærkning om hvorfor. Skriv efter en tankestreg, hvad du så. Er standarden ikke udtaget i år, kan feltet fravælges med en begrundelse.

- [ ] Det, tilbuddet har svaret under »Frist for svar«, bliver fulgt
- [ ] Mindstekravene under »Mindstekrav« er opfyldt

:::eksempel
- [x] Det, tilbuddet har svaret under »Frist for svar«, bliver fulgt – set ved besøget
- [x] Mindstekravene under »Mindstekrav« er opfyldt
:::
::::

:::::betingelse{egenskaber="hest"}
::::skrivefelt[Alarmer – Heste i stalden]{#alarmer-krav-heste type=tjekliste kan-fravaelges standard="alarmer"}
Sæt kryds ved det, du selv har set, hørt eller læst. Skriv efter en tankestreg, hvad du så. Er standarden ikke udtaget i år, kan feltet fravælges med en begrundelse.

- [ ] Det, tilbuddet har svaret under »Heste i stalden«, bliver fulgt

:::eksempel
- [x] Det, tilbuddet har svaret under »Heste i stalden«, bliver fulgt – set ved besøget
:::
::::
:::::

<!-- audit slut -->

Forfatterens egne ord efter.

:::skrivefelt[Bedømmelse]{#alarmer-score type=valg valg="0 | 1"}
Vælg trinnet.
:::
`;

function auditTemplate(body: string): string {
  return template(body, 'id: audit\ntitel: Audit\nversion: 1.0.0\n');
}

function files(audit: string, demands = DEMANDS): Readonly<Record<string, string>> {
  return {
    'skrivefelt.yaml': `sprogversion: 1
myndighed: { id: region-test, navn: Region Test, kortnavn: RT }
skabeloner: skabeloner
tilbud: tilbud
udgivet: udgivet
hovedblok: region-sjaelland
standarder: standarder.yaml
godkendere: []
`,
    'standarder.yaml':
      '- { nummer: "1.9", id: alarmer, navn: Alarmer }\n- { nummer: "1.10", id: brand, navn: Brand }\n',
    [TEMPLATE]: template(demands, 'standard: alarmer\n'),
    [AUDIT]: auditTemplate(audit),
  };
}

function hostWith(audit: string, demands?: string): MemoryHost {
  return workspace(files(audit, demands)).host;
}

/** The audit template after a run that went well. */
async function refreshed(audit: string, demands?: string): Promise<string> {
  const host = hostWith(audit, demands);
  expect(await call(host, ['audit'])).toMatchObject({ code: 0, err: '' });
  return host.text(AUDIT) ?? '';
}

function changed(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

describe('audit', () => {
  test('skriver en tjekliste pr. standard ved mærket og rører ikke forfatterens tekst', async () => {
    const host = hostWith(BARE);
    const { code, out, err } = await call(host, ['audit']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(host.text(AUDIT)).toBe(auditTemplate(WRITTEN));
    expect(out).toContain(
      '1.9 Alarmer\n    nyt: Det, tilbuddet har svaret under »Frist for svar«, bliver fulgt\n',
    );
    const lint = JSON.parse((await call(host, ['lint', AUDIT, '--format', 'json'])).out);
    expect(lint.findings).toEqual([]);
  });

  test('ændrer ingenting anden gang', async () => {
    const host = hostWith(WRITTEN);
    const { code, out } = await call(host, ['audit']);
    expect({ code, out }).toEqual({ code: 0, out: `${AUDIT}: Tjeklisterne er, som kravene er nu.\n` });
    expect(host.text(AUDIT)).toBe(auditTemplate(WRITTEN));
  });

  test('viser forskellen med --dry-run og skriver ingenting', async () => {
    const host = hostWith(BARE);
    const before = new Map(host.files);
    const { code, out } = await call(host, ['audit', 'audit', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('+- [ ] Mindstekravene under »Mindstekrav« er opfyldt\n');
    expect(out).toMatch(/Intet er skrevet \(--dry-run\)\.\n$/);
    expect(host.files).toEqual(before);
  });

  test('bevarer de ord og bemærkninger, forfatteren har skrevet, og samler krav på én linje', async () => {
    const own = changed(
      changed(
        WRITTEN,
        '     - frist: Det, tilbuddet har svaret under »Frist for svar«, bliver fulgt\n     - tjek: Mindstekravene under »Mindstekrav« er opfyldt\n',
        '     - frist, tjek: Alarmen bliver taget til tiden\n',
      ),
      '- [x] Mindstekravene under »Mindstekrav« er opfyldt\n',
      '- [ ] Alarmen bliver taget til tiden – to ud af tre prøver\n',
    );
    const text = await refreshed(own);
    expect(text).toContain(
      '\n- [ ] Alarmen bliver taget til tiden\n\n:::eksempel\n- [ ] Alarmen bliver taget til tiden – to ud af tre prøver\n:::\n',
    );
    expect(text).not.toContain('Mindstekravene under');
  });

  test('et nyt krav får et punkt efter det, der står før det, og et slettet krav mister sit', async () => {
    const demands = changed(
      changed(
        DEMANDS,
        '::::skrivefelt[Mindstekrav]',
        '::::skrivefelt[Vagt]{#vagt}\nSkriv, hvem.\n::::\n\n::::skrivefelt[Mindstekrav]',
      ),
      ':::::betingelse{egenskaber="hest"}\n::::skrivefelt[Heste i stalden]{#heste}\nSkriv om hestene.\n::::\n:::::\n',
      '',
    );
    const text = await refreshed(WRITTEN, demands);
    expect(text).toMatch(
      /- \[ \] [^\n]*Frist for svar[^\n]*\n- \[ \] [^\n]*»Vagt«[^\n]*\n- \[ \] Mindstekravene/,
    );
    expect(text).not.toContain('hest');
  });

  test('et krav, der får en betingelse, får sin egen tjekliste, og de andre på linjen beholder ordene', async () => {
    const own = changed(
      WRITTEN,
      '     - frist: Det, tilbuddet har svaret under »Frist for svar«, bliver fulgt\n     - tjek: Mindst',
      '     - frist, heste: Fristen er kendt\n     - tjek: Mindst',
    );
    const text = await refreshed(changed(own, / {5}- heste: [^\n]*\n/.exec(own)?.[0] ?? '?', ''));
    expect(text).toContain('- [ ] Fristen er kendt\n- [ ] Mindst');
    expect(text).toContain('{#alarmer-krav-heste ');
  });

  test('et kan-felt er kun med, når en linje nævner det', async () => {
    const own = changed(
      WRITTEN,
      '     - heste:',
      '     - bemaerkninger: Bemærkninger er læst\n     - heste:',
    );
    expect(await refreshed(own)).toContain('- [ ] Bemærkninger er læst\n');
  });

  test('holder filens linjeskift', async () => {
    const host = hostWith(BARE);
    host.write(AUDIT, new TextEncoder().encode(auditTemplate(BARE).replaceAll('\n', '\r\n')));
    await call(host, ['audit']);
    expect(host.text(AUDIT)).toBe(auditTemplate(WRITTEN).replaceAll('\n', '\r\n'));
  });

  test.each<[string, string, RegExp]>([
    [
      'en ukendt standard',
      BARE.replace('alarmer -->', 'alarmen -->'),
      /ingen standard »alarmen«[^.]*\. Mente du »alarmer«\?/,
    ],
    [
      'en standard uden skabelon',
      BARE.replace('alarmer -->', 'brand -->'),
      /Ingen gældende skabelon hører til standarden »brand«/,
    ],
    ['et mærke, der står to gange', `${BARE}\n<!-- audit: alarmer -->\n`, /står to gange/],
    ['et mærke uden slutning', WRITTEN.replace('<!-- audit slut -->', ''), /mangler <!-- audit slut -->/],
    [
      'et mærke i en betingelse med for få koloner',
      BARE.replace(
        '<!-- audit: alarmer -->',
        ':::::betingelse{egenskaber="ko"}\n<!-- audit: alarmer -->\n:::::',
      ),
      /mindst seks koloner/,
    ],
  ])('afviser %s og skriver ingenting', async (_, audit, reason) => {
    const host = hostWith(audit);
    const before = new Map(host.files);
    expect(await call(host, ['audit'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(reason),
    });
    expect(host.files).toEqual(before);
  });

  test('nævner en standard, der har krav, men intet mærke', async () => {
    const { host } = workspace({
      ...files(WRITTEN),
      'skabeloner/brand.md': template(DEMANDS, 'id: brand\ntitel: Brand\nstandard: brand\n'),
    });
    expect(await call(host, ['audit'])).toMatchObject({
      code: 1,
      err: 'Standarden »Brand« har ingen tjekliste. Skriv <!-- audit: brand --> der, hvor den skal stå.\n',
    });
  });

  test('to skabeloner til samme standard nævnes ved deres id', async () => {
    const { host } = workspace({
      ...files(BARE),
      'skabeloner/brand.md': template(
        ':::skrivefelt[Slukker]{#slukker}\nSkriv, hvor den hænger.\n:::\n',
        'id: brand\ntitel: Brand\nstandard: alarmer\n',
      ),
    });
    expect(await call(host, ['audit'])).toMatchObject({ code: 0, err: '' });
    expect(host.text(AUDIT)).toMatch(/- alarmer#frist: [^\n]*\n[^\0]*- brand#slukker: /);
    expect(await call(host, ['audit'])).toMatchObject({ out: expect.stringContaining('som kravene er nu') });
  });

  test('uden et mærke er der intet at gøre', async () => {
    expect(await call(hostWith('# Audit\n'), ['audit'])).toMatchObject({ code: 2, out: '' });
    expect(await call(hostWith(BARE), ['audit', 'alarmer'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Skabelonen »alarmer« har ikke mærket'),
    });
    expect(await call(hostWith(BARE), ['audit', 'alarmre'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Mente du »alarmer«?'),
    });
  });
});
