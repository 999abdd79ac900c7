import type { DocumentUnderCheck } from '../document-under-check.ts';
import { beginsSentence, isIn, isQuoted, partOf, replacing } from '../prose-matches.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'egennavn-stort',
  severity: 'advarsel',
  fix: 'sikker',
  why: 'Et navn skrives ens hver gang, så læseren kan se, at det er det samme sted, der menes.',
  messages: {
    default: { text: '»{fundet}« er et navn og skrives »{navn}«.', mend: 'Skriv »{navn}«.' },
    lille: {
      text: 'Her står »{fundet}« med stort, men ellers »{navn}« med lille.',
      mend: 'Skriv »{navn}«.',
    },
  },
  check: (looked, report) => {
    const small = smallNames(looked);
    const { names } = looked.library.terminology();
    for (const block of looked.prose()) {
      for (const { name, start, end, text } of names(block)) {
        if (text === name || text === text.toUpperCase() || isIn(block, 'adresse', start, end)) continue;
        const data = { fundet: text, navn: name };
        const found = { ...replacing(partOf(looked, block, start, end), name), data };
        if (isSmall(name)) {
          const isTitle = block.kind !== 'afsnit' || isQuoted(block, start) || beginsSentence(block, start);
          if (!isTitle && small.has(name)) report({ ...found, message: 'lille' });
        } else if (!isOnlyFirstLetter(text, name) || !beginsSentence(block, start)) report(found);
      }
    }
  },
});

/** Words of the table that are no names, as they stand in the document inside a sentence. */
function smallNames({ library, prose }: DocumentUnderCheck): ReadonlySet<string> {
  const { names } = library.terminology();
  return new Set(
    prose().flatMap((block) =>
      names(block).flatMap(({ name, text }) => (isSmall(name) && text === name ? [name] : [])),
    ),
  );
}

function isSmall(name: string): boolean {
  return name === name.toLowerCase();
}

/** Whether the name has been given the capital of a sentence; a name with its own small letter may have it. */
function isOnlyFirstLetter(text: string, name: string): boolean {
  return text.slice(1) === name.slice(1) && text[0] !== text[0]?.toLowerCase();
}
