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
    const found = looked.library.terminology().names(looked.text());
    const small = new Set(found.flatMap(({ name, text }) => (isSmall(name) && text === name ? [name] : [])));
    for (const { name, start, end, text } of found) {
      if (text === name || text === text.toUpperCase()) continue;
      const part = partOf(looked, start, end);
      const { block } = part;
      if (isIn(block, 'adresse', part.start, part.end)) continue;
      const finding = { ...replacing(part, name), data: { fundet: text, navn: name } };
      if (isSmall(name)) {
        const isTitle = block.kind !== 'afsnit' || isQuoted(block, part.start);
        const isMeant = isTitle || beginsSentence(block, part.start);
        if (!isMeant && small.has(name)) report({ ...finding, message: 'lille' });
      } else if (!isOnlyFirstLetter(text, name) || !beginsSentence(block, part.start)) report(finding);
    }
  },
});

function isSmall(name: string): boolean {
  return name === name.toLowerCase();
}

/** Whether the name has been given the capital of a sentence; a name with its own small letter may have it. */
function isOnlyFirstLetter(text: string, name: string): boolean {
  return text.slice(1) === name.slice(1) && text[0] !== text[0]?.toLowerCase();
}
