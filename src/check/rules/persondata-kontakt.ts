import { commentsIn } from '../../core/comments.ts';
import { derived } from '../../core/derived.ts';
import { latinPattern } from '../../core/latin.ts';
import type { Span } from '../../core/span.ts';
import type { PersonalWord, Table } from '../../model/tables.ts';
import { spanOf } from '../../parse/tree.ts';
import { nodesOf } from '../../parse/walk.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { decoded } from '../link-address.ts';
import { anyOf } from '../personal-words.ts';
import { defineRule } from '../rule.ts';

const PHONE = /(?<![\d+])(?:\+45[ \u00a0]?)?(?:\d{2}[ \u00a0]?){3}\d{2}(?!\d)/gu;
const EIGHT_DIGITS = /\d(?:[ \u00a0]?\d){7}/;
const PRIVATE =
  '(?:[Pp]rivat\\p{Ll}*[ ,:]{1,2}(?:telefon|tlf|mobil|nummer)|[Pp]rivat(?:telefon|nummer|mobil)\\p{Ll}*)';
/** From the sign on, which most texts do not hold; the name before it is the first group. */
const MAIL = /@(?<=([\p{L}\d.+_-]+)@)[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
/** Words by which somebody is told whom to ask; they may begin a sentence. */
const ASKING = ['tjek', 'spørg', 'ring', 'skriv', 'snak', 'tal', 'aftal', 'hør', 'vent', 'kontakt'] as const;
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
    const { text } = document.document.source;
    const { mails, phones, doubt, mayAsk, addressed } = patternsOf(document.library.table('personord'));
    for (const span of mails(text)) report({ span, message: 'mail' });
    for (const span of phones(text)) report({ span, message: 'telefon' });

    for (const { start, end } of commentsOf(document)) {
      for (const match of text.slice(start, end).matchAll(doubt)) {
        const at = spanOfMatch(match);
        const span = { start: start + at.start, end: start + at.end };
        report({ span, message: 'kommentar', data: { sted: match[0] } });
      }
    }
    for (const { url, urlSpan } of document.links()) {
      const address = decoded(url);
      if (!/\s/.test(address)) continue;
      const sted = [...address.matchAll(doubt)].find(([found]) => /\s/.test(found))?.[0];
      if (sted !== undefined) report({ span: urlSpan, message: 'adresse', data: { sted } });
    }

    const { tokensOf, blockAt } = document.text();
    for (const { start } of tokensOf(...ASKING)) {
      const { block, offset } = blockAt(start);
      const index = start - offset;
      const said = block.text.slice(index);
      const [whole = '', sted = ''] = mayAsk.test(said) ? (addressed.exec(said) ?? []) : [];
      const end = index + whole.length;
      if (sted !== '')
        report({ span: block.spanOf(end - sted.length, end), message: 'navn', data: { sted } });
    }
  },
});

/** What finds persons and those who are asked, made of the table. */
const patternsOf = derived((words: Table<PersonalWord>) => {
  const names = anyOf(words, 'fornavn');
  const isCapital = words.poster.every(({ art, ord }) => art !== 'fornavn' || /^\p{Lu}/u.test(ord));
  const host = latinPattern(`@${anyOf(words, 'mailvaert')}$`, 'iu');
  const person = latinPattern(`^${anyOf(words, 'fornavn')}[._-]\\p{L}`, 'iu');
  const owner = latinPattern(
    `(?<!\\p{L})(?:${names}(?: \\p{Lu}[\\p{L}.-]+){0,3}(?:[^\\n.\\d]|tlf\\.|mob\\.){0,30}|${PRIVATE}[^\\n\\d]{0,20})$`,
    'u',
  );
  return {
    /** Mail addresses at private hosts and those made of a person's name. */
    mails: (text: string): readonly Span[] =>
      mailsIn(text).filter(({ start, end }) => {
        const mail = text.slice(start, end);
        return host.test(mail) || person.test(mail);
      }),
    /** Telephone numbers that the words before them say are a person's. */
    phones: (text: string): readonly Span[] =>
      (EIGHT_DIGITS.test(text) ? [...text.matchAll(PHONE)] : [])
        .filter(({ index }) => owner.test(text.slice(Math.max(0, index - 90), index)))
        .map(spanOfMatch),
    doubt: latinPattern(
      `(?<!\\p{L})(?:${names}:\\s+\\p{L}[\\p{L} ]{0,30}(?<! )|${ASK} ${names}(?!\\p{L}))|${INITIALS_AND_DATE}`,
      'gu',
    ),
    /** What begins with somebody asked by name; nearly all names begin with a capital. */
    mayAsk: isCapital ? /^\S+(?: \S+){0,2} \p{Lu}/u : /(?:)/,
    addressed: latinPattern(`^${ASK} (${names}(?: \\p{Lu}[\\p{L}-]+){0,2})(?!\\p{L})`, 'u'),
  };
});

function mailsIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const { 0: rest, 1: name = '', index } of text.matchAll(MAIL)) {
    const start = index - name.length;
    if (start >= (found.at(-1)?.end ?? 0)) found.push({ start, end: index + rest.length });
  }
  return found;
}

function commentsOf({ document }: DocumentUnderCheck): readonly Span[] {
  const found: Span[] = [];
  for (const { node } of nodesOf(document.tree, 'html')) {
    const { start } = spanOf(node);
    const typed = document.source.text.slice(start, spanOf(node).end);
    for (const comment of commentsIn(typed))
      found.push({ start: start + comment.start, end: start + comment.end });
  }
  return found;
}

function spanOfMatch({ 0: whole, index }: RegExpExecArray): Span {
  return { start: index, end: index + whole.length };
}
