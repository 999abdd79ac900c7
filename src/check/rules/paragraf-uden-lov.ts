import type { Nodes } from 'mdast';
import { derived } from '../../core/derived.ts';
import type { NamedLaw } from '../../model/tables.ts';
import { plainText } from '../../parse/plain-text.ts';
import { childBefore } from '../../parse/siblings.ts';
import { attribute, isDirective } from '../../parse/tree.ts';
import { chaptersOf } from '../chapter-of.ts';
import type { DocumentUnderCheck, Library } from '../document-under-check.ts';
import { lawMentionsIn, paragraphGroupsIn } from '../law-references.ts';
import { type LawText, lawTextsOf, linesOf } from '../law-texts.ts';
import type { ProseBlock } from '../prose.ts';
import { defineRule, type Report } from '../rule.ts';
import { wellWritten } from '../well-written-paragraphs.ts';

export const rule = defineRule({
  id: 'paragraf-uden-lov',
  severity: 'advarsel',
  why: 'De samme numre findes i flere love: § 107 er botilbud i serviceloven og noget andet i barnets lov. Uden loven ved læseren ikke, hvilken det er.',
  messages: {
    default: {
      text: 'Her står »{paragraf}« uden lov.',
      mend: 'Skriv loven foran, fx »serviceloven {rigtigt}« eller »barnets lov {rigtigt}«.',
    },
  },
  check: (document, report) => {
    const laws = document.library.table('love').poster;
    for (const text of lawTextsOf(document)) {
      const { block } = text;
      look(text, document.library, report, () => block !== null && isNamedAround(block, document, laws));
    }
  },
  checkData: ({ source, library }, report) => {
    for (const text of linesOf(source)) look(text, library, report, () => false);
  },
});

function look(
  place: LawText,
  library: Library,
  report: (found: Report) => void,
  isNamed: () => boolean,
): void {
  const { text, spanOf } = place;
  const groups = paragraphGroupsIn(place, library.table('love').poster);
  const first = groups.find(({ adjacent }) => adjacent === 'efter');
  for (const group of groups) {
    const { law, start, end } = group;
    // A paragraph that names a law names the one that it speaks of, but for what stands beside »… i serviceloven«.
    const beside = first !== undefined && first.end <= start;
    if (law === null && (beside || !isNamed()))
      report({
        span: spanOf(start, end),
        data: { paragraf: text.slice(start, end), rigtigt: wellWritten(text, group) },
      });
  }
}

/** Whether the law is named where one looks for it: the headings, the words before the list, the table, the question. */
function isNamedAround(
  { ancestors, text, spanOf }: ProseBlock,
  { template, document }: DocumentUnderCheck,
  laws: readonly NamedLaw[],
): boolean {
  const names = (words: string): boolean => lawMentionsIn(words, laws).length > 0;
  const isNamedIn = namesLaw(laws);
  const list = ancestors.findIndex(({ type }) => type === 'list');
  const inList = ancestors[list];
  const stem = inList ? childBefore(ancestors[list - 1], inList) : undefined;
  const table = ancestors.find(({ type }) => type === 'table');
  const ids = ancestors.flatMap((node) => (isDirective(node) ? (attribute(node, 'id')?.value ?? []) : []));
  const fields = template?.document === document ? [] : (template?.fields ?? []);
  const questions = fields.filter(({ id }) => ids.includes(id)).map(({ node }) => node);
  const around = [...(stem ? [stem] : []), ...(table ? [table] : []), ...questions];
  return [text, ...chaptersOf(ancestors, spanOf(0, 0).start)].some(names) || around.some(isNamedIn);
}

/** What stands around many paragraphs is looked at once for all of them. */
const namesLaw = derived((laws: readonly NamedLaw[]) =>
  derived((node: Nodes) => lawMentionsIn(plainText([node]), laws).length > 0),
);
