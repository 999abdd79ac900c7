import type { Span } from '../../core/span.ts';
import type { SupersededAct } from '../../model/tables.ts';
import { defineRule } from '../rule.ts';

/** »nr. 1234 af 29/10/2018« and »nr. 1234 af 29. oktober 2018« */
const CITED =
  /(?<!\p{L})(?:nr\.?|BEK|LBK)\s*(\d{1,4})\s+af\s+(?:den\s+)?\d{1,2}[\p{L}\d ./-]{1,14}?(\d{4})(?!\d)/giu;
/** What a text with such a place holds, in small letters. */
const HINT = /(?:nr\.?|[bl]bk|bek)\s*\d{1,4}\s+af/;
const ACT_ADDRESS = /\/eli\/lta\/(\d{4})\/(\d+)(?=$|[/?#])/i;

export const rule = defineRule({
  id: 'lov-nyere-findes',
  severity: 'advarsel',
  why: 'En bekendtgørelse kan være afløst eller have fået en ny ved siden af sig. Retningslinjen skal bygge på det, der gælder nu.',
  messages: {
    afloest: {
      text: 'Nr. {nummer} fra {aar} ({navn}) er efter programmets tabel afløst af {ny} (kilde: {kilde}).',
      mend: 'Slå efter på retsinformation.dk, og ret nummer, dato og link. Tabellen er vejledende.',
    },
    suppleret: {
      text: 'Nr. {nummer} fra {aar} ({navn}) er efter programmets tabel suppleret af {ny} (kilde: {kilde}), som ikke er nævnt her.',
      mend: 'Slå efter, om den også gælder for jeres emne, og nævn den i så fald. Tabellen er vejledende.',
    },
  },
  check: (document, report) => {
    const { text: source } = document.document.source;
    if (document.front?.status === 'udgaaet') return;
    const { poster } = document.library.table('retsakter');
    const told = new Set<SupersededAct>();
    const tell = (span: Span, number: string, year: string): void => {
      const act = poster.find(({ nummer, aar }) => nummer === number && aar === year);
      if (!act || told.has(act) || isCited(source, act)) return;
      told.add(act);
      const { nummer, aar, navn, ny, kilde } = act;
      const message = act.supplerer === 'ja' ? 'suppleret' : 'afloest';
      report({ span, message, data: { nummer, aar, navn, ny, kilde } });
    };
    const cites = HINT.test(document.text().small);
    for (const { text, spanOf } of cites ? document.prose() : []) {
      for (const { 0: whole, 1: number = '', 2: year = '', index } of text.matchAll(CITED))
        tell(spanOf(index, index + whole.length), number, year);
    }
    for (const { url, urlSpan } of document.links()) {
      const [, year = '', number = ''] = ACT_ADDRESS.exec(url) ?? [];
      tell(urlSpan, number, year);
    }
  },
});

function isCited(text: string, { nynummer, nyaar }: SupersededAct): boolean {
  return new RegExp(`/eli/lta/${nyaar}/${nynummer}(?!\\d)|(?<!\\d)${nynummer} af [^\\n]{1,25}${nyaar}`).test(
    text,
  );
}
