import { paragraphGroupsIn } from '../law-references.ts';
import { lawTextsOf } from '../law-texts.ts';
import { defineRule } from '../rule.ts';
import { wellWritten } from '../well-written-paragraphs.ts';

export const rule = defineRule({
  id: 'paragraf-format',
  severity: 'advarsel',
  fix: 'sikker',
  why: 'En henvisning til en lov læses ens og findes af en søgning, når den altid skrives ens: § ved én paragraf, §§ ved flere, og mellemrum før hvert tal.',
  messages: {
    default: {
      text: 'Paragraffen er skrevet »{skrevet}«.',
      mend: 'Skriv »{rigtigt}«.',
    },
  },
  check: (document, report) => {
    const laws = document.library.table('love').poster;
    for (const place of lawTextsOf(document)) {
      const { text, block, spanOf } = place;
      // The front matter is data: a template's condition is held against it as it stands.
      if (block === null) continue;
      for (const group of paragraphGroupsIn(place, laws)) {
        const { start, end } = group;
        const skrevet = text.slice(start, end);
        const rigtigt = wellWritten(text, group);
        if (skrevet.replaceAll('\u00a0', ' ') !== rigtigt)
          report({ span: spanOf(start, end), data: { skrevet, rigtigt }, suggestion: rigtigt });
      }
    }
  },
});
