import { describe, expect, test } from 'vitest';
import type { Publication } from '../../src/publication/publication.ts';
import { publisherOf } from '../../src/publish.ts';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';
import { find, headerValue, headings, inlineText, textOf } from './composed.ts';

/** Composes one file of a small workspace, just as it is written. */
async function written(file: string, text: string, template?: string): Promise<Publication> {
  const { project } = workspace({
    ...(template === undefined ? {} : { [TEMPLATE]: template }),
    [file]: text,
  });
  const document = project.load(file);
  if (!document) throw new Error('no document');
  return (await publisherOf(project, [])).publication(document, false);
}

const FIELD = ':::skrivefelt[Felt]{#f}\nBeskriv.\n:::\n';

describe('et dokument, hvis hoved ikke kan bruges, bliver en kladde med alle sine ord', () => {
  const text = `# Formål

Det gælder :oplysning[tilbud.navn] og :oplysning[titel], se :henvisning[målet]{til="#formaal"}.

::::betingelse{egenskaber="alarm"}
Om alarmer.
::::

${FIELD}`;

  test.each([
    ['skabeloner/Alarmer i huset.md', 'Alarmer i huset'],
    ['skabeloner/sikkerhed/alarmer.MD', 'alarmer'],
    ['skabeloner/om.md.regler.md', 'om.md.regler'],
  ])('%s hedder »%s«', async (file, title) => {
    const publication = await written(file, text);
    expect(publication).toMatchObject({
      id: title,
      title,
      tilbud: null,
      version: '0.0.0',
      authority: 'Region Test',
      author: 'Region Test',
      date: null,
      state: { draft: true, label: 'Ikke godkendt' },
    });
    expect(headerValue(publication, 'Titel')).toEqual([title]);
    expect(headerValue(publication, 'Version')).toEqual(['–']);
    expect(headerValue(publication, 'Næste revision')).toEqual(['–']);
  });

  test('kapitlerne har numre, felterne er jævn tekst, og intet hentes fra et hoved, der ikke er der', async () => {
    const publication = await written(TEMPLATE, text);
    expect(headings(publication).map(({ number, children }) => `${number} ${inlineText(children)}`)).toEqual([
      '1 Formål',
    ]);
    expect(textOf(publication)).toBe(
      [
        'Formål',
        'Det gælder [tilbud.navn] og [titel], se målet.',
        'Gælder for tilbud med egenskab »alarm«:',
        'Om alarmer.',
        'Felt',
        'Beskriv.',
      ].join('\n'),
    );
  });
});

describe('et tilbuds dokument', () => {
  const ANSWERS = '# Formål\n\nLøs tekst.\n\n::skrivefelt[Svaret]{#f}\n';
  const LOOSE = 'Tekst, der ikke hører til et skrivefelt';

  test('uden sin skabelon hedder som den fil, det står i, og er løs tekst', async () => {
    const publication = await written(LOCAL, local(ANSWERS, 'skabelon: findes-ikke@1.0.0'));
    expect(publication).toMatchObject({
      id: 'solgaarden/findes-ikke',
      title: 'alarmer',
      tilbud: 'Solgården',
      version: '1.0.0',
      author: 'Afdelingslederne',
      numbered: true,
    });
    expect(textOf(publication)).toBe([LOOSE, 'Formål', 'Løs tekst.', 'Svar på »f«:', 'Svaret'].join('\n'));
  });

  test('uden sin skabelon og uden »udarbejdet-af« er myndighedens', async () => {
    const text = local(ANSWERS, 'skabelon: findes-ikke@1.0.0').replace(
      'udarbejdet-af: Afdelingslederne\n',
      '',
    );
    expect(await written(LOCAL, text)).toMatchObject({ author: 'Region Test' });
  });

  test('hvis pinnede version ikke findes, svarer på den, der er', async () => {
    const publication = await written(
      LOCAL,
      local(ANSWERS, 'skabelon: alarmer@1.0.0'),
      template(`# Formål\n\n${FIELD}`),
    );
    expect(publication).toMatchObject({
      id: 'solgaarden/alarmer',
      title: 'Retningslinje for alarmer',
      state: { draft: true },
    });
    expect(find(publication, 'field')).toMatchObject({ id: 'f', display: 'embedded' });
  });

  test('af et tilbud uden stamdata nævner det ved dets id, og alt gælder', async () => {
    const body = `# Formål\n\nDet er :oplysning[tilbud.navn].\n\n:::betingelse{alder="0-17"}\nOm børn.\n:::\n\n${FIELD}`;
    const publication = await written(
      'tilbud/maanen/alarmer.md',
      local(ANSWERS, 'tilbud: maanen'),
      template(body),
    );
    expect(publication).toMatchObject({ id: 'maanen/alarmer', tilbud: 'maanen' });
    expect(find(publication, 'field').caption).toBe('Lokalt svar fra tilbuddet');
    expect(textOf(publication)).toContain(
      'Det er tilbuddet.\nGælder for tilbud med alder 0–17 år:\nOm børn.',
    );
  });

  test('uden »udarbejdet-af« er udarbejdet af den, der har udarbejdet skabelonen', async () => {
    const text = local(ANSWERS).replace('udarbejdet-af: Afdelingslederne\n', '');
    expect(await written(LOCAL, text, template(`# Formål\n\n${FIELD}`))).toMatchObject({
      author: 'Kvalitetsteamet',
    });
  });
});

test('en skabelon uden »udarbejdet-af« er myndighedens', async () => {
  const text = template('# Formål\n').replace('udarbejdet-af: Kvalitetsteamet\n', '');
  expect(await written(TEMPLATE, text)).toMatchObject({ author: 'Region Test' });
});
