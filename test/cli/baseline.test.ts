import { describe, expect, test } from 'vitest';
import type { MemoryHost } from '../memory-host.ts';
import { type Files, LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';
import { call } from './run-command.ts';

const BASELINE = 'skrivefelt-grundlinje.yaml';
const OTHER = 'tilbud/solgaarden/ønsker og håb.md';
const FIELDS = `# A

:::skrivefelt[Frist]{#frist type=tal}
x
:::

:::skrivefelt[Navn]{#navn}
x
:::
`;

const answers = (frist: string, navn: string): string =>
  `# A\n\n:::skrivefelt{#frist}\n${frist}\n:::\n\n:::skrivefelt{#navn}\n${navn}\n:::\n`;

function files(frist: string, navn: string, front = ''): Files {
  return { [TEMPLATE]: template(FIELDS), [LOCAL]: local(answers(frist, navn), front) };
}

/** Writes other answers in the local document. */
function edit(host: MemoryHost, body: string, front = ''): void {
  host.write(LOCAL, new TextEncoder().encode(local(body, front)));
}

/** A workspace with two errors, both in its baseline. */
async function accepted(): Promise<MemoryHost> {
  const { host } = workspace(files('snart', '<b>os</b>'));
  await call(host, ['baseline']);
  return host;
}

describe('grundlinjen', () => {
  test('skriver de fund, der er, ét på hver linje, sorteret', async () => {
    const { host } = workspace(files('snart', '<b>os</b>'));
    const { code, out, err } = await call(host, ['baseline']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      `2 fund er lagt i grundlinjen:\n  ${LOCAL}:13  svar-type\n  ${LOCAL}:17  raa-html\nSkrev ${BASELINE}: 2 fund.\n`,
    );
    const lines =
      host
        .text(BASELINE)
        ?.split('\n')
        .filter((line) => line.startsWith('-')) ?? [];
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /^- \{ aftryk: "[0-9a-f]{32}", fil: "tilbud\/solgaarden\/alarmer\.md", regel: "raa-html", alvor: "fejl", hvad: ".+" \}$/,
    );
  });

  test('så melder lint kun nye fund', async () => {
    const host = await accepted();
    const before = await call(host, ['lint']);
    expect(before.code).toBe(0);
    expect(before.out).toBe(
      '2 filer tjekket: ingen nye fund. 2 gamle fund står i grundlinjen (vis dem med --uden-grundlinje).\n',
    );
    expect(before.err).toBe('');
    edit(host, `Løs tekst.\n\n${answers('snart', '<b>os</b> og <i>jer</i>')}`);
    const after = await call(host, ['lint', '--format', 'json']);
    expect(after.code).toBe(1);
    const rules = JSON.parse(after.out).findings.map(({ rule }: { rule: string }) => rule);
    expect(rules.sort()).toEqual(['raa-html', 'tekst-uden-skrivefelt']);
    expect((await call(host, ['lint', '--uden-grundlinje'])).out).toContain('svar-type');
  });

  test.each(['pretty', 'github'])(
    '%s siger ikke, at alt er i orden, når gamle fund er skjult',
    async (format) => {
      const host = await accepted();
      const lastLine = async (): Promise<string | undefined> =>
        (await call(host, ['lint', '--format', format])).out.trimEnd().split('\n').at(-1);
      expect(await lastLine()).toMatch(/: ingen nye fund\. 2 gamle fund står i grundlinjen/);
      edit(host, answers('12', '<b>os</b>'));
      expect(await lastLine()).toMatch(/: ingen nye fund\. 1 gammelt fund står i grundlinjen/);
      edit(host, answers('12', '<b>os</b> og <i>jer</i>'));
      expect(await lastLine()).toMatch(/: 1 fejl, .*\. 1 gammelt fund står i grundlinjen/);
      edit(host, answers('12', 'os'));
      expect(await lastLine()).toMatch(/: alt er i orden\.$/);
    },
  );

  test('hvor rapporten på skærmen er til et program, siges det ved siden af', async () => {
    const host = await accepted();
    const { out, err } = await call(host, ['lint', '--format', 'json']);
    expect(err).toBe(
      '2 gamle fund er ikke vist, fordi de står i grundlinjen. Se dem med --uden-grundlinje.\n',
    );
    expect(JSON.parse(out).findings).toEqual([]);
  });

  test('den bliver mindre: det, der er rettet, bliver sagt og taget ud', async () => {
    const host = await accepted();
    edit(host, answers('12', '<b>os</b>'));
    const linted = await call(host, ['lint']);
    expect(linted.code).toBe(0);
    expect(linted.err).toContain(
      '1 fund i grundlinjen er rettet. Kør »skrivefelt baseline« for at tage dem ud.',
    );
    const { code, out } = await call(host, ['baseline']);
    expect({ code, out }).toEqual({
      code: 0,
      out: `1 fund er rettet og taget ud af grundlinjen.\nSkrev ${BASELINE}: 1 fund.\n`,
    });
    expect(host.text(BASELINE)).not.toContain('svar-type');
    edit(host, answers('snart', '<b>os</b>'));
    expect((await call(host, ['lint'])).code).toBe(1);
  });

  test('den vokser ikke af sig selv, kun med --tilfoej', async () => {
    const host = await accepted();
    const before = host.text(BASELINE);
    edit(host, `Løs tekst.\n\n${answers('snart', '<b>os</b>')}`);
    const refused = await call(host, ['baseline']);
    expect(refused.code).toBe(1);
    expect(refused.out).toBe(
      `1 fund er ikke i grundlinjen. Ret dem, eller kør med --tilfoej:\n  ${LOCAL}:10  tekst-uden-skrivefelt\nGrundlinjen er uændret: 2 fund.\n`,
    );
    expect(host.text(BASELINE)).toBe(before);
    const dry = await call(host, ['baseline', '--tilfoej', '--dry-run']);
    expect(dry.out).toContain('1 fund ville blive lagt i grundlinjen');
    expect(dry.out).toContain('Intet er skrevet');
    expect(host.text(BASELINE)).toBe(before);
    const added = await call(host, ['baseline', '--tilfoej']);
    expect(added.code).toBe(0);
    expect(added.out).toContain(`1 fund er lagt i grundlinjen:\n  ${LOCAL}:10  tekst-uden-skrivefelt\n`);
    expect((await call(host, ['lint'])).code).toBe(0);
  });

  test('med --dato er fundene dem, der er den dag', async () => {
    const front = 'sidst-revideret: 2020-01-01';
    const { host } = workspace(files('12', 'os', front));
    await call(host, ['baseline', '--dato', '2020-02-01']);
    const day = async (dato: string) => (await call(host, ['lint', '--dato', dato])).out;
    expect(await day('2020-02-01')).not.toContain('revision-overskredet');
    await call(host, ['baseline', '--tilfoej', '--dato', '2026-11-22']);
    expect(host.text(BASELINE)).toContain('revision-overskredet');
    expect((await call(host, ['baseline', '--dato', 'i morgen'])).code).toBe(2);
  });

  test('et fund, der er blevet mere alvorligt, er nyt', async () => {
    const empty = '# A\n\n:::skrivefelt{#frist}\n12\n:::\n';
    const { host } = workspace({ ...files('', ''), [LOCAL]: local(empty, 'status: hoering') });
    await call(host, ['baseline']);
    expect((await call(host, ['lint', '--max-warnings', '0'])).code).toBe(0);
    edit(host, empty, 'status: klar');
    expect((await call(host, ['lint'])).code).toBe(1);
  });

  test('kørt igen uden ændringer skriver den intet', async () => {
    const host = await accepted();
    const { out } = await call({ ...host, write: () => expect.unreachable() }, ['baseline']);
    expect(out).toBe('Grundlinjen er uændret: 2 fund.\n');
  });

  test('uden fund bliver der ingen fil', async () => {
    const { host } = workspace(files('12', 'Bo'));
    const { code, out } = await call(host, ['baseline']);
    expect({ code, out }).toEqual({ code: 0, out: 'Der er ingen grundlinje, og der skal ingen til.\n' });
    expect(host.text(BASELINE)).toBeNull();
  });

  test('en sti holder resten af grundlinjen udenfor', async () => {
    const { host } = workspace({
      ...files('snart', 'Bo'),
      [OTHER]: local('# A\n\n:::skrivefelt{#frist}\nsenere\n:::\n\n:::skrivefelt{#navn}\nBo\n:::\n'),
    });
    await call(host, ['baseline']);
    const before = host.text(BASELINE);
    expect(before).toContain(`fil: "${OTHER}"`);
    edit(host, answers('12', 'Bo'));
    expect((await call(host, ['lint', OTHER])).err).not.toContain('rettet');
    await call(host, ['baseline', OTHER]);
    expect(host.text(BASELINE)).toBe(before);
    await call(host, ['baseline', LOCAL]);
    expect(host.text(BASELINE)).not.toContain('snart');
    expect(host.text(BASELINE)).not.toContain(`"${LOCAL}", regel: "svar-type"`);
    expect(host.text(BASELINE)).toContain(OTHER);
  });

  test('intet af det, forfatteren har skrevet, står i den', async () => {
    const { host } = workspace(files('Bodil Hemmelig, 120170-1234', 'Bo'));
    await call(host, ['baseline']);
    expect(host.text(BASELINE)).toContain('svar-type');
    expect(host.text(BASELINE)).not.toMatch(/Bodil|Hemmelig|120170|1234/);
  });

  test('to grene kan flettes: linjerne må stå to gange og i enhver orden', async () => {
    const host = await accepted();
    const text = host.text(BASELINE) ?? '';
    const lines = text.split('\n').filter((line) => line.startsWith('-'));
    host.write(BASELINE, new TextEncoder().encode(`${[...lines, ...lines.reverse()].join('\r\n')}\r\n`));
    expect((await call(host, ['lint'])).code).toBe(0);
    await call(host, ['baseline']);
    expect(host.text(BASELINE)).toBe(text);
  });

  test.each([
    ['<<<<<<< HEAD\n- { a: 1 }\n', 1],
    ['# x\nfund: 1\n', 2],
    ['- { aftryk: "1", fil: a, regel: b, alvor: fejl }\n- { aftryk: 2 }\n', 2],
    ['- { aftryk: "1", fil: a, regel: b, alvor: slem }\n', 1],
  ])('kan den ikke læses, er det 2 og ikke en tom grundlinje: %j', async (text, line) => {
    const { host } = workspace({ ...files('snart', 'Bo'), [BASELINE]: text });
    for (const command of ['lint', 'baseline']) {
      const { code, out, err } = await call(host, [command]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(`»${BASELINE}« kan ikke læses fra linje ${line}.`);
    }
    expect(host.text(BASELINE)).toBe(text);
  });
});
