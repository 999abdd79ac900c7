import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openProject } from '../../src/pipeline.ts';
import { publisherOf } from '../../src/publish.ts';
import { MEMORY_ROOT, memoryHost } from '../memory-host.ts';

/** Pieces that authors type, and pieces that trip parsers; documents are made of them in any order. */
const PIECES = [
  '# Formål',
  '### Alt for dybt',
  'Vi mødes kl. 10:30 med 1:1-støtte.',
  ':::skrivefelt{#a}',
  ':::skrivefelt[Navn]{#b type=ansvar ord="5-10" antal="2-" kan-fravaelges}',
  '::::skrivefelt{#c type=tabel kolonner="A | B"}',
  ':::skrivefelt{#alarm.proeve type=nonsens ord="x" ord=3}',
  '::skrivefelt[kort svar]{#d}',
  ':::skrivefelt{#a ikke-relevant=""}',
  ':::eksempel',
  ':::betingelse{alder="0-17" egenskaber="alarm | "}',
  ':::begreb[Ord]{#a fraraadet="x"}',
  ':::tabel[Navn]{kolonner="A | B"}',
  '- - x\n  - y\n    - z',
  ':::ukendt',
  ':::',
  '::::',
  ':oplysning[tilbud.navn] :oplysning[findes.ikke] :henvisning[x]{til="#y"} :henvisning{til="a#b"}',
  '| a | b |\n| - | - |\n| 1 | 2 | 3 |',
  '- [x] Ja\n- [ ] Nej\n  1. et\n  9. to',
  'Opgave – Rolle; Rolle\nOpgave uden rolle',
  '30. september 2026',
  'tekst[^1] og [^2]',
  '[^1]: note [^1]',
  '[x]: http://x',
  '<div>html</div> <!-- skjult -->',
  '<!-- aldrig lukket',
  '![](mangler.png) ![alt](../../../etc/passwd) [l](javascript:alert(1)) [t](#)',
  '> citat\n> > dybere',
  '```\nkode',
  '~~x~~ ~5~ **fed *kursiv***',
  '\u0000\ufffd\u202e\ud800',
  '***',
  '',
] as const;

const HEADS = [
  '',
  '---\nniveau: lokal\nskabelon: s@1.0.0\ntilbud: t\nversion: 1.0.0\nstatus: klar\n---\n',
  '---\nniveau: regional\ndokumenttype: retningslinje\nid: s\ntitel: S\nversion: 1.0.0\nform: selvstaendig\n---\n',
  '---\nniveau: [\n---\n',
  '---\na: &a [*a]\nversion: 1\nversion: 2\n---\n',
] as const;

const documents = fc
  .tuple(
    fc.constantFrom(...HEADS),
    fc.array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      ),
      {
        maxLength: 14,
      },
    ),
    fc.constantFrom('\n', '\n\n', '\r\n\r\n'),
  )
  .map(([head, pieces, gap]) => head + pieces.join(gap));

it('no template and no local document makes lint or compose throw', async () => {
  await fc.assert(
    fc.asyncProperty(documents, documents, async (template, local) => {
      const host = memoryHost({
        'skrivefelt.yaml':
          'sprogversion: 1\nmyndighed: { id: r, navn: Region, kortnavn: R }\nskabeloner: skabeloner\ntilbud: tilbud\ngodkendere: []\n',
        'skabeloner/s.md': template,
        'tilbud/t/tilbud.yaml': 'id: t\nnavn: Tilbud\nalder: 3-9\n',
        'tilbud/t/s.md': local,
      });
      const opened = openProject(host, MEMORY_ROOT);
      if (!opened.ok) throw new Error(opened.message);
      const { project } = opened;
      for (const found of project.lint()) {
        expect(found.reason).not.toMatch(/\{[a-z-]+\}|undefined|\[object/);
        expect(found.place.start.offset).toBeLessThanOrEqual(found.place.end.offset);
      }
      const publisher = await publisherOf(project, ['docx']);
      for (const file of project.documents()) {
        const document = project.load(file);
        if (document) publisher.publication(document, true);
      }
    }),
    { numRuns: 250, seed: 20261122 },
  );
});
