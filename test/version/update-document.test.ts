import { describe, expect, test } from 'vitest';
import { TILBUD } from '../model/small-models.ts';
import { bodyOf, localText, updated, versionOf } from './updated.ts';

const OLD =
  '# Alarmer\n\n:::skrivefelt[Frist]{#frist type=tal hoejst=5}\nSkriv fristen.\n:::\n\n# Ansvar\n\n:::skrivefelt[Rolle]{#rolle type=linje}\nSkriv rollen.\n:::\n';
const ANSWERED = `# Alarmer

<!-- Frist (skal udfyldes, type: tal, højst 5)

Skriv fristen. -->
:::skrivefelt{#frist}
3
:::

# Ansvar

<!-- Rolle (skal udfyldes, type: linje)

Skriv rollen. -->
::skrivefelt[Forstander]{#rolle}
`;
const from = versionOf('1.0.0', OLD);
const to = (body: string) => versionOf('2.0.0', body);
const moved = (local: string, template: string): string =>
  bodyOf(updated(localText(local), from, to(template)));

describe('hovedet', () => {
  test('får den nye version, som forfatteren har skrevet den, og intet andet ændres', () => {
    const text = localText(ANSWERED).replace('skabelon: alarmer@1.0.0', 'Skabelon:   "alarmer@1.0.0" # fast');
    const update = updated(text.replace('Skabelon', 'skabelon'), from, to(OLD));
    expect(update).toMatchObject({
      ok: true,
      text: text.replace('Skabelon', 'skabelon').replace('alarmer@1.0.0', 'alarmer@2.0.0'),
      done: { affected: [], draftAgain: false },
    });
  });

  test.each<[string, string, string, string]>([
    ['bliver kladde, når nogen skal læse', 'klar', OLD.replace('hoejst=5', 'hoejst=3'), 'status: kladde\n'],
    [
      'bliver kladde, når nogen skal skrive',
      'hoering',
      `${OLD}\n::skrivefelt[Ny]{#ny}\n`,
      'status: kladde\n',
    ],
    [
      'bliver kladde, når et svar mister sit felt',
      'klar',
      OLD.slice(0, OLD.indexOf('# Ansvar')),
      'status: kladde\n',
    ],
    [
      'bliver stående, når kravene er de samme',
      'klar',
      OLD.replace('[Frist]', '[Svarfrist]'),
      'status: klar\n',
    ],
    ['bliver stående, når et krav er lempet', 'klar', OLD.replace('hoejst=5', 'hoejst=9'), 'status: klar\n'],
  ])('status %s', (_, status, template, expected) => {
    const update = updated(localText(ANSWERED, `status: ${status}\n`), from, to(template));
    expect(update.ok && update.text).toContain(expected);
  });
});

describe('felterne', () => {
  test('overskrifter og vejledning er den nye versions; svarene er urørt', () => {
    expect(
      moved(ANSWERED, OLD.replace('# Alarmer', '# Alarm').replace('Skriv fristen.', 'Skriv fristen i dage.')),
    ).toBe(ANSWERED.replace('# Alarmer', '# Alarm').replace('Skriv fristen.', 'Skriv fristen i dage.'));
  });

  test('et nyt felt står, hvor det står i skabelonen, som »new« laver det', () => {
    const body = moved(
      ANSWERED,
      OLD.replace('# Ansvar\n', '# Ansvar\n\n:::skrivefelt[Vagt]{#vagt krav=boer}\nHvem?\n:::\n'),
    );
    expect(body).toContain(
      '# Ansvar\n\n<!-- Vagt (bør udfyldes, type: tekst)\n\nHvem? -->\n:::skrivefelt{#vagt}\n\n:::\n\n<!-- Rolle',
    );
  });

  test('et omdøbt felt får sit nye id, og resten af linjen er urørt', () => {
    const local = ANSWERED.replace(
      ':::skrivefelt{#frist}',
      ':::skrivefelt{ id="frist"  ikke-relevant="nej"}',
    );
    expect(moved(local, OLD.replace('#frist', '#svarfrist tidligere=frist'))).toContain(
      ':::skrivefelt{ id="svarfrist"  ikke-relevant="nej"}\n3\n:::',
    );
  });

  test('rækkefølgen er skabelonens', () => {
    const [first = '', second = ''] = OLD.split('# Ansvar\n\n');
    const body = moved(ANSWERED, `# Ansvar\n\n${second}\n${first}`);
    expect(body.match(/^(#|::).*$/gm)).toEqual([
      '# Ansvar',
      '::skrivefelt[Forstander]{#rolle}',
      '# Alarmer',
      ':::skrivefelt{#frist}',
      ':::',
    ]);
  });

  test('et felt, der ikke gælder for tilbuddet, laves ikke', () => {
    expect(
      moved(
        ANSWERED,
        `${OLD}\n::::betingelse{egenskaber="hest"}\n:::skrivefelt[Hest]{#hest}\nx\n:::\n::::\n`,
      ),
    ).toBe(ANSWERED);
  });

  test('en urørt tjekliste får de nye punkter; en påbegyndt er forfatterens', () => {
    const list = (items: string): string => `:::skrivefelt[T]{#t type=tjekliste}\n${items}:::\n`;
    const [was, is] = [versionOf('1.0.0', list('- [ ] A\n')), to(list('- [ ] A\n- [ ] B\n'))];
    const local = (items: string): string => localText(`:::skrivefelt{#t}\n${items}:::\n`);
    expect(bodyOf(updated(local('- [ ] A\n'), was, is))).toContain(
      ':::skrivefelt{#t}\n- [ ] A\n- [ ] B\n:::',
    );
    expect(bodyOf(updated(local('- [x] A\n'), was, is))).toContain(':::skrivefelt{#t}\n- [x] A\n:::');
    const windows = updated(local('- [ ] A\n').replaceAll('\n', '\r\n'), was, is);
    expect(windows.ok && windows.text).toContain(':::skrivefelt{#t}\r\n- [ ] A\r\n- [ ] B\r\n:::');
  });

  test('en overskrift uden felter bliver, hvis tilbuddet har den', () => {
    const template = `${OLD}\n# Referencer\n\nTekst.\n`;
    expect(moved(`${ANSWERED}\n# Referencer\n`, template)).toBe(`${ANSWERED}\n# Referencer\n`);
    expect(moved(ANSWERED, template)).toBe(ANSWERED);
  });
});

describe('intet går tabt', () => {
  const MARKER = '# Svar uden felt\n\n<!-- Skabelonen har ikke længere et felt til svarene herunder.';

  test('svaret på et fjernet felt står uændret sidst i filen', () => {
    const update = updated(localText(ANSWERED), from, to(OLD.slice(OLD.indexOf('# Ansvar'))));
    const body = bodyOf(update);
    expect(body.indexOf(':::skrivefelt{#frist}\n3\n:::')).toBeGreaterThan(body.indexOf(MARKER));
    expect(update).toMatchObject({ done: { parked: ['frist'], draftAgain: true } });
  });

  test('svaret på et felt, der ikke længere gælder, også', () => {
    const conditional = OLD.replace(
      ':::skrivefelt[Frist]',
      ':::::betingelse{egenskaber="hest"}\n:::skrivefelt[Frist]',
    ).replace('fristen.\n:::', 'fristen.\n:::\n:::::');
    const body = moved(ANSWERED, conditional);
    expect(body.indexOf(':::skrivefelt{#frist}')).toBeGreaterThan(body.indexOf(MARKER));
    const back = updated(localText(body).replace('@1.0.0', '@2.0.0'), to(conditional), to(conditional), {
      ...TILBUD,
      egenskaber: ['hest'],
    });
    expect(bodyOf(back)).not.toContain('Svar uden felt');
    expect(bodyOf(back)).toContain('Skriv fristen. -->\n:::skrivefelt{#frist}\n3\n:::');
  });

  test('to svar på ét felt bliver ikke til ét: det første, hvor der står noget, får pladsen', () => {
    const local = `:::skrivefelt{#frist}\n:::\n\n:::skrivefelt{#gammel}\n4\n:::\n\n${ANSWERED.slice(ANSWERED.indexOf('# Ansvar'))}\n:::skrivefelt{#frist}\n2\n:::\n`;
    const body = moved(local, OLD.replace('#frist', '#frist tidligere=gammel'));
    expect(body.match(/^:::skrivefelt.*\n.*$/gm)).toEqual([
      ':::skrivefelt{#frist}\n4',
      ':::skrivefelt{#frist}\n2',
    ]);
    expect(body.indexOf('\n2\n')).toBeGreaterThan(body.indexOf(MARKER));
  });

  test('forfatterens egen tekst, overskrifter og kommentarer bliver ved deres svar', () => {
    const local = ANSWERED.replace('# Alarmer\n', 'Forord.\n\n# Alarmer\n\nIndledning.\n')
      .replace(':::skrivefelt{#frist}', '<!-- Kun indtil maj -->\n:::skrivefelt{#frist}')
      .replace('3\n:::\n', '3\n:::\n\nMere om fristen.\n\n## Vores egen\n');
    const body = moved(local, OLD.replace('hoejst=5', 'hoejst=4'));
    expect(body).toBe(local.replace('højst 5', 'højst 4'));
  });

  test('en kommentar med skabelonens egne ord er ikke forfatterens', () => {
    const local = ANSWERED.replace(/<!-- Rolle[\s\S]*?-->/, '<!-- Skriv rollen. -->').replace(
      'Skriv rollen.',
      'type: linje) Skriv rollen.',
    );
    expect(moved(local, OLD)).toBe(ANSWERED);
  });

  test('linjeskift og mellemrum i svarene er, som de var', () => {
    const local = localText(ANSWERED).replace('3\n', '3  \n\t\n').replaceAll('\n', '\r\n');
    const update = updated(local, from, to(OLD.replace('Skriv fristen.', 'Skriv den.')));
    expect(update.ok && update.text).toBe(
      local
        .replace('@1.0.0', '@2.0.0')
        .replace('Skriv fristen.', 'Skriv den.')
        .replace('status: klar', 'status: kladde'),
    );
  });

  test('når den tidligere version er væk, flyttes svarene alligevel, og alt skal læses igen', () => {
    expect(updated(localText(ANSWERED), null, to(OLD))).toMatchObject({
      ok: true,
      done: { draftAgain: true },
    });
  });
});

describe('et dokument, der ikke kan flyttes sikkert, er urørt', () => {
  test.each<[string, string, RegExp]>([
    ['et felt, der ikke er lukket', ':::skrivefelt{#frist}\n3\n', /ikke lukket/],
    [
      'et felt i et felt',
      '::::skrivefelt{#frist}\n:::skrivefelt{#rolle}\nx\n:::\n::::\n',
      /inde i noget andet/,
    ],
    ['et felt i en liste', '- :::skrivefelt{#frist}\n  3\n  :::\n', /inde i noget andet/],
    [
      'en kommentar, der ikke er lukket',
      '::skrivefelt[3]{#frist}\n\n<!-- husk\n',
      /kommentar er ikke lukket/,
    ],
  ])('%s', (_, body, reason) => {
    expect(updated(localText(body), from, to(OLD))).toMatchObject({
      ok: false,
      reason: expect.stringMatching(reason),
    });
  });
});

describe('en kommentar, der slår en regel fra', () => {
  const old = versionOf(
    '1.0.0',
    ':::skrivefelt[A]{#a}\nSkriv skrivefelt-fra link-tom: linket kommer.\n:::\n\n:::skrivefelt[B]{#b}\nx\n:::\n',
  );
  const swapped = versionOf(
    '2.0.0',
    ':::skrivefelt[B]{#b}\nx\n:::\n\n:::skrivefelt[A]{#a}\nSkriv skrivefelt-fra link-tom: linket kommer.\n:::\n',
  );

  test('følger sit svar, også når skabelonens vejledning siger det samme', () => {
    const comment = '<!-- skrivefelt-fra link-tom: linket kommer. -->';
    const text = localText(
      `# A\n\n${comment}\n:::skrivefelt{#a}\nSe [her]().\n:::\n\n:::skrivefelt{#b}\nJa.\n:::\n`,
    );
    expect(bodyOf(updated(text, old, swapped))).toContain(`${comment}\n\n<!-- A `);
  });

  test('bliver øverst, når den gælder hele dokumentet', () => {
    const comment = '<!-- skrivefelt-fra link-tom: linkene kommer -->';
    const text = localText(
      `${comment}\n\n:::skrivefelt{#a}\nSe [her]().\n:::\n\n:::skrivefelt{#b}\nJa.\n:::\n`,
    );
    expect(bodyOf(updated(text, old, swapped))).toMatch(new RegExp(`^${comment}\n\n<!-- B `));
  });
});
