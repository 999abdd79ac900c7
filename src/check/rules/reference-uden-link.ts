import { latinPattern } from '../../core/latin.ts';
import { chaptersOf } from '../chapter-of.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import type { ProseBlock } from '../prose.ts';
import { isReferenceChapter } from '../reference-chapter.ts';
import { defineRule } from '../rule.ts';

/** `socialebegreber.dk`, not a part of an address that has a link. */
const SITE =
  /(?<![\p{L}\d@./:-])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:dk|com|org|net|eu)(?![\p{L}\d@/-]|\.\p{L})/giu;

/** Where a document may be named: by its kind or in quotation marks. */
const CITED = latinPattern(
  String.raw`(?:retningslinje|procedure|vejledning|instruks|politik|strategi|rammebeskrivelse)\p{L}* \p{L}|[»”“]`,
  'iu',
);

export const rule = defineRule({
  id: 'reference-uden-link',
  severity: 'advarsel',
  heuristic: true,
  why: 'En kilde uden link må læseren selv lede efter, og det er svært at se, om den stadig findes.',
  messages: {
    sted: {
      text: '»{sted}« står blandt referencerne som almindelig tekst.',
      mend: 'Lav et link: [{sted}](https://{sted}).',
    },
    dokument: {
      text: '»{titel}« er et af jeres dokumenter, men nævnt uden henvisning.',
      mend: 'Skriv :henvisning[{titel}]{til="{id}"}.',
    },
  },
  check: (document, report) => {
    let known: ReturnType<typeof othersOf> | null = null;
    for (const block of document.prose()) {
      if (block.kind === 'overskrift' || block.kind === 'hoved' || block.kind === 'etiket') continue;
      const inList = block.ancestors.some(({ type }) => type === 'listItem');
      if (inList && isReferenceChapter(chaptersOf(block.ancestors, block.spanOf(0, 0).start))) {
        for (const { 0: sted, index } of block.text.matchAll(SITE)) {
          const end = index + sted.length;
          if (!isMarked(block, index, end))
            report({ span: block.spanOf(index, end), message: 'sted', data: { sted } });
        }
      }
      // The other documents are only looked up where one seems to be named.
      if (!CITED.test(block.text)) continue;
      known ??= othersOf(document);
      for (const { id, titel } of known) {
        const at = placeOf(block.text, titel);
        if (at === null || isMarked(block, at, at + titel.length)) continue;
        const span = block.spanOf(at, at + titel.length);
        if (!isReference(document, span.start)) report({ span, message: 'dokument', data: { titel, id } });
      }
    }
  },
});

/** The workspace's other regional documents whose titles are long enough to be nothing but titles. */
function othersOf({
  library,
  template,
}: DocumentUnderCheck): readonly { readonly id: string; readonly titel: string }[] {
  return library
    .titles()
    .filter(({ id, titel }) => id !== template?.front.id && titel.split(/\s+/).length >= 3);
}

function placeOf(text: string, title: string): number | null {
  const at = text.toLowerCase().indexOf(title.toLowerCase());
  const isWhole = at >= 0 && !/[\p{L}\d]/u.test(`${text[at - 1] ?? ' '}${text[at + title.length] ?? ' '}`);
  return isWhole ? at : null;
}

function isMarked({ marks }: ProseBlock, from: number, to: number): boolean {
  return marks.some(
    ({ kind, start, end }) => kind !== 'fed' && kind !== 'kursiv' && start < to && from < end,
  );
}

/** Whether a place is the label of `:henvisning[…]`. */
function isReference({ document }: DocumentUnderCheck, at: number): boolean {
  const line = document.source.text.slice(Math.max(0, at - 200), at);
  return /:henvisning\[[^\]]*$/.test(line);
}
