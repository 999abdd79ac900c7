import { defineRule } from '../rule.ts';

const UNSAFE = /[^\u0021-\u007e]+/gu;

export const rule = defineRule({
  id: 'link-kodning',
  severity: 'info',
  fix: 'sikker',
  why: 'Mellemrum og æ, ø og å i en adresse bliver skrevet om af nogle programmer og brudt af andre. Skrevet med procenttegn virker den overalt.',
  messages: {
    default: {
      text: 'Adressen rummer tegn, som ikke alle programmer kan læse: »{tegn}«.',
      mend: 'Skriv tegnene med procent, fx %C3%A5 for å og %20 for mellemrum.',
    },
  },
  check: (document, report) => {
    for (const { kind, url, urlSpan } of document.links()) {
      const typed = document.document.source.text.slice(urlSpan.start, urlSpan.end);
      if (kind === 'billede' || !/^(?:https?:\/\/|www\.)/i.test(typed)) continue;
      const bare = typed.replace(/^(?:https?:)?(?:\/\/)?/i, '');
      const from = typed.length - bare.length + bare.search(/[/?#]|$/);
      const rest = typed.slice(from);
      const found = rest.match(UNSAFE);
      if (!found) continue;
      const suggestion = typed.slice(0, from) + rest.replace(UNSAFE, percentEncoded);
      const tegn = [...new Set(found.join(''))].join('').replace(/\s/g, '␣');
      report({ span: urlSpan, data: { tegn, adresse: url }, suggestion });
    }
  },
});

function percentEncoded(text: string): string {
  // Half a surrogate pair has no code.
  return encodeURIComponent(text.normalize('NFC').replace(/\p{Cs}/gu, '\ufffd'));
}
