import { describe, expect, test } from 'vitest';
import { TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';
import { call } from './run-command.ts';

const BODY = '# A\n\n:::skrivefelt[Frist]{#frist type=tal hoejst=5}\nSkriv antallet af dage.\n:::\n';
const ENTRY = 'aendringer: [{ version: 2.0.0, dato: 2026-11-01, tekst: Ny frist. }]\n';
const ARCHIVED = 'skabeloner/arkiv/alarmer@2.0.0.md';

function released(version: string, body = BODY): Readonly<Record<string, string>> {
  return { [`skabeloner/arkiv/alarmer@${version}.md`]: template(body, `version: ${version}\n`) };
}

describe('release', () => {
  test('lægger skabelonen i arkivet, byte for byte, og siger, at det er den første', async () => {
    const text = template(BODY, ENTRY).replaceAll('\n', '\r\n');
    const { host } = workspace({ [TEMPLATE]: text });
    expect(await call(host, ['release', 'alarmer'])).toEqual({
      code: 0,
      err: '',
      out: `Udgivet: Retningslinje for alarmer, version 2.0.0\nDet er den første udgivne version.\nSkrev ${ARCHIVED}\n`,
    });
    expect(host.text(ARCHIVED)).toBe(text);
    expect(host.text(TEMPLATE)).toBe(text);
  });

  test('viser felt for felt, hvad der er ændret siden den forrige', async () => {
    const now = BODY.replace('hoejst=5', 'hoejst=3').concat('\n::skrivefelt[Vagt]{#vagt krav=boer}\n');
    const { host } = workspace({
      ...released('1.0.0', BODY.replace('hoejst=5', 'hoejst=9')),
      ...released('1.10.0'),
      ...released('1.9.0', ''),
      [TEMPLATE]: template(now, ENTRY),
    });
    expect((await call(host, ['release', TEMPLATE])).out).toContain(
      `Ændret siden version 1.10.0:\n  »Frist« (frist): skærpet\n    skærpet højst: fra 5 til 3\n  »Vagt« (vagt): nyt\n    bør udfyldes, type: tekst\nSkrev`,
    );
  });

  test('skriver ingenting med --dry-run', async () => {
    const { host } = workspace({ [TEMPLATE]: template(BODY, ENTRY) });
    const before = new Map(host.files);
    const { code, out } = await call(host, ['release', 'alarmer', '--dry-run']);
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(/^Ville udgive:[\s\S]*Intet er skrevet/),
    });
    expect(host.files).toEqual(before);
  });

  test.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['med fejl', { [TEMPLATE]: template(`${BODY}\n<div>x</div>\n`, ENTRY) }, /Der er en fejl i skabelonen/],
    ['uden en ændring for versionen', { [TEMPLATE]: template(BODY) }, /ikke, hvad version 2\.0\.0 ændrer/],
    ['der er en kladde', { [TEMPLATE]: template(BODY, `${ENTRY}status: kladde\n`) }, /Skriv »status: klar«/],
    [
      'med en lavere version',
      { ...released('10.0.0'), [TEMPLATE]: template(BODY, ENTRY) },
      /10\.0\.0 er allerede udgivet/,
    ],
    [
      'hvis version står i arkivet med en anden tekst',
      { ...released('2.0.0', '# A\n'), [TEMPLATE]: template(BODY, ENTRY) },
      /findes allerede og bliver aldrig overskrevet/,
    ],
  ])('afviser en skabelon %s og skriver ingenting', async (_, files, reason) => {
    const { host } = workspace(files);
    const before = new Map(host.files);
    expect(await call(host, ['release', 'alarmer'])).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(reason),
    });
    expect(host.files).toEqual(before);
  });

  test('--dry-run viser ændringerne, også før de er skrevet under »aendringer«', async () => {
    const { host } = workspace({
      ...released('1.0.0', BODY),
      [TEMPLATE]: template(`${BODY}\n::skrivefelt[Ny]{#ny}\n`),
    });
    const before = new Map(host.files);
    expect(await call(host, ['release', 'alarmer', '--dry-run'])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^Ændret siden version 1\.0\.0:\n {2}»Ny« \(ny\): nyt\n/),
      err: expect.stringContaining('Der står ikke, hvad version 2.0.0 ændrer.'),
    });
    expect(host.files).toEqual(before);
  });

  test('er forkert brug, når skabelonen ikke findes', async () => {
    const { host } = workspace({ [TEMPLATE]: template(BODY, ENTRY) });
    expect(await call(host, ['release', 'alarmre'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Mente du »alarmer«? Skabelonerne er: alarmer.'),
    });
  });

  test('tager godkendelsen med, også en, der bliver givet bagefter', async () => {
    const { host } = workspace({ [TEMPLATE]: template(BODY, ENTRY) });
    await call(host, ['approve', TEMPLATE, '--rolle', 'Styregruppen', '--dato', '2026-11-20']);
    expect((await call(host, ['release', 'alarmer'])).out).toContain('alarmer@2.0.0.godkendelse.yaml');
    const sidecar = (file: string): string | null => host.text(file.replace('.md', '.godkendelse.yaml'));
    expect(sidecar(ARCHIVED)).toBe(sidecar(TEMPLATE));
    expect(await call(host, ['release', 'alarmer'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('allerede udgivet'),
    });

    await call(host, ['approve', TEMPLATE, '--rolle', 'Styregruppen', '--dato', '2026-11-21']);
    expect(sidecar(ARCHIVED)).not.toBe(sidecar(TEMPLATE));
    expect(await call(host, ['release', 'alarmer'])).toMatchObject({ code: 0 });
    expect(sidecar(ARCHIVED)).toBe(sidecar(TEMPLATE));
  });
});
