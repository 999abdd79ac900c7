import type { Span } from '../../core/span.ts';
import { spanOf } from '../../parse/tree.ts';
import { walk } from '../../parse/walk.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { decoded } from '../link-address.ts';
import { anyOf } from '../personal-words.ts';
import { defineRule } from '../rule.ts';

const PHONE = '(?<![\\d+])(?:\\+45[ \\u00a0]?)?(?:\\d{2}[ \\u00a0]?){3}\\d{2}(?!\\d)';
const ASK =
  '(?:tjek|spørg|ring|skriv|snak|tal|aftal|hør|vent|kontakt)(?: (?:det|lige|evt\\.|først))?(?: (?:med|til|hos|på))?';

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
    const table = document.library.table('personord');
    const names = anyOf(table, 'fornavn');
    const { text } = document.document.source;
    const private_ = anyOf(table, 'mailvaert');
    const person = names.toLowerCase();
    const mails = new RegExp(
      `(?<![\\p{L}\\d.+_-])(?:[\\p{L}\\d.+_-]+@${private_}|${person}[._-]\\p{L}[\\p{L}\\d._-]*@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+)(?![\\p{L}\\d-])`,
      'giu',
    );
    for (const match of text.matchAll(mails)) report({ span: spanOfMatch(match), message: 'mail' });

    const phones = new RegExp(
      `(?<!\\p{L})(?:${names}(?: \\p{Lu}[\\p{L}.-]+){0,3}(?:[^\\n.\\d]|tlf\\.|mob\\.){0,30}?|[Pp]rivat\\p{Ll}*[ ,:]{1,2}(?:telefon|tlf|mobil|nummer)[^\\n\\d]{0,20}|[Pp]rivat(?:telefon|nummer|mobil)\\p{Ll}*[^\\n\\d]{0,20})(${PHONE})`,
      'gu',
    );
    for (const { 0: whole, 1: number = '', index } of text.matchAll(phones)) {
      const end = index + whole.length;
      report({ span: { start: end - number.length, end }, message: 'telefon' });
    }

    const doubt = new RegExp(
      `(?<!\\p{L})(?:${names}:\\s+\\p{L}[\\p{L} ]{0,30}(?<! )|${insensitive(ASK)} ${names}(?!\\p{L}))|(?<![\\p{L}/])(?!BEK|LBK|LOV|VEJ)\\p{Lu}{2,4}[ ,/]+\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}(?!\\d)`,
      'gu',
    );
    for (const { start, end } of commentsOf(document)) {
      for (const match of text.slice(start, end).matchAll(doubt)) {
        const at = spanOfMatch(match);
        const span = { start: start + at.start, end: start + at.end };
        report({ span, message: 'kommentar', data: { sted: match[0].trim() } });
      }
    }
    for (const { url, urlSpan } of document.links()) {
      const found = new RegExp(doubt.source, 'u').exec(decoded(url));
      if (found && /\s/.test(found[0]))
        report({ span: urlSpan, message: 'adresse', data: { sted: found[0].trim() } });
    }

    const addressed = new RegExp(
      `(?<!\\p{L})${insensitive(ASK)} (${names}(?: \\p{Lu}[\\p{L}-]+){0,2})(?!\\p{L})`,
      'gu',
    );
    for (const block of document.prose()) {
      for (const { 0: whole, 1: sted = '', index } of block.text.matchAll(addressed)) {
        const end = index + whole.length;
        report({ span: block.spanOf(end - sted.length, end), message: 'navn', data: { sted } });
      }
    }
  },
});

function commentsOf({ document }: DocumentUnderCheck): readonly Span[] {
  const found: Span[] = [];
  walk(document.tree, (node) => {
    if (node.type !== 'html') return;
    const { start } = spanOf(node);
    const typed = document.source.text.slice(start, spanOf(node).end);
    for (const { 0: comment, index } of typed.matchAll(/<!--[\s\S]*?-->/g))
      found.push({ start: start + index, end: start + index + comment.length });
  });
  return found;
}

function spanOfMatch({ 0: whole, index }: RegExpMatchArray): Span {
  const start = index ?? 0;
  return { start, end: start + whole.length };
}

/** A pattern whose words may begin with a capital, while the names in it must. */
function insensitive(source: string): string {
  return source.replace(/(?<=[(|])\p{Ll}(?=\p{Ll})/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
