import { pathOf } from '../link-address.ts';
import { wordingOf } from '../link-wording.ts';
import { defineRule } from '../rule.ts';

/** `D.4.3.3`: a letter and figures with points between. */
const IN_TEXT = /(?<![\p{L}\d.])(\p{L})\.?(\d+(?:\.\d+)+)(?![\d])/u;
/** `d-4-3` in an address. */
const IN_ADDRESS = /(?:^|[-_/ ])(\p{L})[-.](\d+(?:[-.]\d+)+)(?=$|[-_/. ])/u;
/** The official address of an act of law ends on its year and number. */
const ACT = /\/eli\/(?:lta|retsinfo|mt)\/(\d{4})\/(\d+)(?=$|[/?#])/i;
const ACT_IN_TEXT = /(?<!\p{L})(?:nr\.?|nummer)\s*(\d{1,5})(?!\d)/giu;

export const rule = defineRule({
  id: 'link-tekst-nummer',
  severity: 'advarsel',
  heuristic: true,
  why: 'Står der ét nummer i teksten og et andet i adressen, er det ene forkert, og læseren får en anden vejledning end den, der er nævnt.',
  messages: {
    default: {
      text: 'Teksten nævner »{tekst}«, men adressen fører til »{adresse}«.',
      mend: 'Slå efter, hvad der er det rigtige, og ret det andet.',
    },
  },
  check: (document, report) => {
    for (const link of document.links()) {
      if (link.kind === 'billede' || link.kind === 'adresse') continue;
      const text = wordingOf(link, document);
      const found = codes(text, link.url) ?? acts(text, link.url);
      if (found) report({ span: link.textSpan, data: found });
    }
  },
});

interface Differing extends Readonly<Record<string, string>> {
  readonly tekst: string;
  readonly adresse: string;
}

function codes(text: string, url: string): Differing | null {
  const said = IN_TEXT.exec(text);
  const meant = IN_ADDRESS.exec(pathOf(url));
  if (!said || !meant || said[1]?.toLowerCase() !== meant[1]?.toLowerCase()) return null;
  const same = said[2] === meant[2]?.replaceAll('-', '.');
  return same ? null : { tekst: said[0], adresse: meant[0].replace(/^[-_/ ]/, '') };
}

function acts(text: string, url: string): Differing | null {
  const act = ACT.exec(url);
  const said = [...text.matchAll(ACT_IN_TEXT)].map(([, number = '']) => number);
  if (!act || said.length === 0 || said.some((number) => Number(number) === Number(act[2]))) return null;
  return { tekst: `nr. ${said[0]}`, adresse: `nr. ${act[2]} fra ${act[1]}` };
}
