import { chaptersOf } from '../chapter-of.ts';
import { isReferenceChapter } from '../reference-chapter.ts';
import { defineRule } from '../rule.ts';

/** An act of law under its own title, as it is cited in a list of references. */
const ACT =
  /^(?:(?:lov|bekendtgørelse)\s+(?:om|af)\s+[\p{L} ,-]+|lovbekendtgørelse\s+(?:om|af)\s+[\p{L} ,-]+)/iu;
const NUMBERED = /\b(?:nr\.?|nummer|LBK|BEK)\s*\d|\d{4}|§|kapitel|afsnit/iu;

export const rule = defineRule({
  id: 'lov-uden-nummer',
  severity: 'info',
  why: 'En lov bliver ændret, men beholder sit navn. Med nummer og dato kan læseren se, hvilken udgave retningslinjen bygger på.',
  messages: {
    default: {
      text: '»{lov}« står uden nummer og dato.',
      mend: 'Skriv nummer og dato bagefter, fx »lovbekendtgørelse nr. 2062 af 16. november 2021«, og slå efter på retsinformation.dk, at det er den gældende. Meldingen er vejledende.',
    },
  },
  check: ({ prose }, report) => {
    for (const { text, kind, ancestors, spanOf } of prose()) {
      const inList = kind === 'afsnit' && ancestors.at(-1)?.type === 'listItem';
      if (!inList || !isReferenceChapter(chaptersOf(ancestors, spanOf(0, 0).start)) || NUMBERED.test(text))
        continue;
      const lov = ACT.exec(text)?.[0].replace(/\s+(?:link|her)?\s*$/iu, '');
      if (lov !== undefined) report({ span: spanOf(0, lov.length), data: { lov } });
    }
  },
});
