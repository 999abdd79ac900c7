import { slug } from '../../core/fold.ts';
import { attribute } from '../../parse/tree.ts';
import { directivesOf } from '../../parse/walk.ts';
import { fileNameOf, hostOf } from '../link-address.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'link-til-sig-selv',
  severity: 'advarsel',
  why: 'Et link til det dokument, man sidder med, sender læseren i ring. Som regel skulle det have ført til et andet.',
  messages: {
    side: {
      text: 'Linket »{tekst}« fører til dette dokuments egen side.',
      mend: 'Skriv adressen på det dokument, der er ment, eller fjern linket.',
    },
    dokument: {
      text: 'Henvisningen »{tekst}« fører til dette dokument.',
      mend: 'Henvis til et afsnit med til="#afsnit", eller skriv id’et på det dokument, der er ment.',
    },
  },
  check: (document, report) => {
    const own = document.template?.front;
    if (!own) return;
    const names = namesOf(own.titel);
    for (const { kind, url, urlSpan, text } of document.links()) {
      if (kind === 'billede' || hostOf(url) === null) continue;
      const page = slug(fileNameOf(url).replace(/\.\w{2,5}$/, ''));
      if (names.has(page)) report({ span: urlSpan, message: 'side', data: { tekst: text } });
    }
    for (const { directive } of directivesOf(document.document.tree)) {
      const til = directive.name === 'henvisning' ? attribute(directive, 'til') : null;
      if (til?.value.trim() !== own.id) continue;
      const { start, end } = directive.openingSpan;
      const typed = document.document.source.text.slice(start, end);
      const tekst = /\[([^\]]*)\]/.exec(typed)?.[1] ?? own.id;
      report({ span: til.valueSpan, message: 'dokument', data: { tekst } });
    }
  },
});

/** What a page of this document is called in an address: its title, with the kind of document in singular or plural. */
function namesOf(titel: string): ReadonlySet<string> {
  const title = slug(titel);
  const names = [
    title,
    title.replace(/^([a-z]+?)r?-for-/, '$1-for-'),
    title.replace(/^([a-z]+?)r?-for-/, '$1r-for-'),
  ];
  // A title of one or two words is the name of many pages.
  return new Set(names.filter((name) => name.split('-').length >= 3));
}
