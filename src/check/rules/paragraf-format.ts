import { type ParagraphGroup, paragraphGroupsIn } from '../law-references.ts';
import { lawTextsOf } from '../law-texts.ts';
import { defineRule } from '../rule.ts';

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

function wellWritten(text: string, { numbers }: ParagraphGroup): string {
  const parts = numbers.map((one, at) => {
    const next = numbers[at + 1];
    const word = next ? /og|eller|samt/i.exec(text.slice(one.end, next.start))?.[0] : undefined;
    const between = next === undefined ? '' : word === undefined ? ', ' : ` ${word.toLowerCase()} `;
    return `${itemWritten(text.slice(one.start, one.end))}${between}`;
  });
  const several = numbers.length > 1 || numbers.some(({ to }) => to !== null);
  return `${several ? '§§' : '§'} ${parts.join('')}`;
}

function itemWritten(typed: string): string {
  return typed
    .replaceAll('\u00a0', ' ')
    .replace(/^(\d+)([a-z])(?![\p{L}\d])/iu, '$1 $2')
    .replace(/,? *stk\.? *(?=\d)/i, ', stk. ')
    .replace(/,? *nr\.? *(?=\d)/i, ', nr. ');
}
