import { commentsIn } from '../../core/comments.ts';
import { latinPattern } from '../../core/latin.ts';
import type { Span } from '../../core/span.ts';
import type { PersonalWord, Table } from '../../model/tables.ts';
import { spanOf } from '../../parse/tree.ts';
import { walk } from '../../parse/walk.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { decoded } from '../link-address.ts';
import { anyOf } from '../personal-words.ts';
import { defineRule } from '../rule.ts';

const PHONE = /(?<![\d+])(?:\+45[ \u00a0]?)?(?:\d{2}[ \u00a0]?){3}\d{2}(?!\d)/gu;
const PRIVATE =
  '(?:[Pp]rivat\\p{Ll}*[ ,:]{1,2}(?:telefon|tlf|mobil|nummer)|[Pp]rivat(?:telefon|nummer|mobil)\\p{Ll}*)';
const MAIL = /(?<![\p{L}\d.+_-])[\p{L}\d.+_-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
/** Words by which somebody is told whom to ask; they may begin a sentence. */
const ASKING = /(?<!\p{L})(?:tjek|spørg|ring|skriv|snak|tal|aftal|hør|vent|kontakt) /giu;
const ASK =
  '(?:[Tt]jek|[Ss]pørg|[Rr]ing|[Ss]kriv|[Ss]nak|[Tt]al|[Aa]ftal|[Hh]ør|[Vv]ent|[Kk]ontakt)(?: (?:det|lige|evt\\.|først))?(?: (?:med|til|hos|på))?';
const INITIALS_AND_DATE =
  '(?<![\\p{L}/])(?!BEK|LBK|LOV|VEJ)\\p{Lu}{2,4}[ ,/]+\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}(?!\\d)';

export const rule = defineRule({
  id: 'persondata-kontakt',
  severity: 'advarsel',
  why: 'Navne, private telefonnumre og mailadresser bliver forældede, og de bliver liggende i historikken. En rolle og et fælles nummer holder længere og udleverer ingen.',
  messages: {
    mail: {
      text: 'Her står en persons mailadresse.',
      mend: 'Skriv tilbuddets fælles adresse eller rollen, fx »forstanderen«.',
    },
    telefon: {
      text: 'Her står en persons telefonnummer.',
      mend: 'Skriv tilbuddets nummer eller vagttelefonen, og nævn rollen i stedet for navnet.',
    },
    kommentar: {
      text: 'Kommentaren nævner en person: »{sted}«.',
      mend: 'Slet navnet. Kommentarer bliver ikke trykt, men de kan læses af alle, der har filen.',
    },
    adresse: {
      text: 'Adressen nævner en person: »{sted}«.',
      mend: 'Skriv adressen uden bemærkningen.',
    },
    navn: {
      text: 'Her står et navn, som læseren skal henvende sig til: »{sted}«.',
      mend: 'Skriv rollen, fx »forstanderen« eller »vagthavende«.',
    },
  },
  check: (document, report) => {
    const words = document.library.table('personord');
    const { text } = document.document.source;
    const names = anyOf(words, 'fornavn');
    for (const span of privateMails(text, words)) report({ span, message: 'mail' });
    for (const span of privatePhones(text, names)) report({ span, message: 'telefon' });

    const doubt = latinPattern(
      `(?<!\\p{L})(?:${names}:\\s+\\p{L}[\\p{L} ]{0,30}(?<! )|${ASK} ${names}(?!\\p{L}))|${INITIALS_AND_DATE}`,
      'gu',
    );
    for (const { start, end } of commentsOf(document)) {
      for (const match of text.slice(start, end).matchAll(doubt)) {
        const at = spanOfMatch(match);
        const span = { start: start + at.start, end: start + at.end };
        report({ span, message: 'kommentar', data: { sted: match[0] } });
      }
    }
    for (const { url, urlSpan } of document.links()) {
      const sted = [...decoded(url).matchAll(doubt)].find(([found]) => /\s/.test(found))?.[0];
      if (sted !== undefined) report({ span: urlSpan, message: 'adresse', data: { sted } });
    }

    const addressed = latinPattern(`^${ASK} (${names}(?: \\p{Lu}[\\p{L}-]+){0,2})(?!\\p{L})`, 'u');
    for (const { text: words, spanOf: placeOf } of document.prose()) {
      for (const { index } of words.matchAll(ASKING)) {
        const [whole = '', sted = ''] = addressed.exec(words.slice(index)) ?? [];
        const end = index + whole.length;
        if (sted !== '') report({ span: placeOf(end - sted.length, end), message: 'navn', data: { sted } });
      }
    }
  },
});

/** Mail addresses at private hosts and those made of a person's name. */
function privateMails(text: string, words: Table<PersonalWord>): readonly Span[] {
  const host = latinPattern(`@${anyOf(words, 'mailvaert')}$`, 'iu');
  const person = latinPattern(`^${anyOf(words, 'fornavn')}[._-]\\p{L}`, 'iu');
  return [...text.matchAll(MAIL)].filter(([mail]) => host.test(mail) || person.test(mail)).map(spanOfMatch);
}

/** Telephone numbers that the words before them say are a person's. */
function privatePhones(text: string, names: string): readonly Span[] {
  const owner = latinPattern(
    `(?<!\\p{L})(?:${names}(?: \\p{Lu}[\\p{L}.-]+){0,3}(?:[^\\n.\\d]|tlf\\.|mob\\.){0,30}|${PRIVATE}[^\\n\\d]{0,20})$`,
    'u',
  );
  return [...text.matchAll(PHONE)]
    .filter(({ index }) => owner.test(text.slice(Math.max(0, index - 90), index)))
    .map(spanOfMatch);
}

function commentsOf({ document }: DocumentUnderCheck): readonly Span[] {
  const found: Span[] = [];
  walk(document.tree, (node) => {
    if (node.type !== 'html') return;
    const { start } = spanOf(node);
    const typed = document.source.text.slice(start, spanOf(node).end);
    for (const comment of commentsIn(typed))
      found.push({ start: start + comment.start, end: start + comment.end });
  });
  return found;
}

function spanOfMatch({ 0: whole, index }: RegExpMatchArray): Span {
  const start = index ?? 0;
  return { start, end: start + whole.length };
}
