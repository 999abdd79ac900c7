import { andList } from '../../core/danish-list.ts';
import { plainText } from '../../parse/plain-text.ts';
import { contentOf, isBlockDirective, labelOf, spanOf } from '../../parse/tree.ts';
import { directivesOf } from '../../parse/walk.ts';
import { defineRule } from '../rule.ts';

/** A definition that lists what it covers has at least so many entries, each of few words. */
const FEWEST = 4;
const MOST_WORDS = 4;
/** One word may well be a part of two things. */
const FEWEST_SHARED = 2;

export const rule = defineRule({
  id: 'definition-overlap',
  severity: 'info',
  heuristic: true,
  why: 'Står det samme ord under to begreber, kan en hændelse blive registreret på to måder, og så kan tallene ikke sammenlignes.',
  messages: {
    default: {
      text: '{ord} hører både til »{begreb}« og til »{andet}«.',
      mend: 'Lad det stå ét sted, eller skriv, hvornår det er det ene, og hvornår det andet.',
    },
  },
  check: ({ document, file }, report) => {
    const lists = directivesOf(document.tree).flatMap(({ directive }) => {
      if (!isBlockDirective(directive, 'begreb')) return [];
      const begreb = plainText(labelOf(directive));
      return contentOf(directive).flatMap((block) => {
        const entries = block.type === 'paragraph' ? entriesOf(plainText([block])) : [];
        return entries.length === 0 ? [] : [{ begreb, entries: new Set(entries), span: spanOf(block) }];
      });
    });
    for (const [at, one] of lists.entries()) {
      for (const other of lists.slice(0, at)) {
        const shared = [...one.entries].filter((entry) => other.entries.has(entry));
        if (other.begreb === one.begreb || shared.length < FEWEST_SHARED) continue;
        const place = { file, span: other.span };
        report({
          span: one.span,
          data: {
            ord: andList(shared.map((entry) => `»${entry}«`)),
            begreb: other.begreb,
            andet: one.begreb,
          },
          related: [{ at: place, message: `Her står det under »${other.begreb}«.` }],
        });
      }
    }
  },
});

/** The entries of a definition that is a list with commas: `Slag, spark og skub.` Empty for one in sentences. */
function entriesOf(text: string): readonly string[] {
  const entries = text
    .toLowerCase()
    .replace(/\.$/, '')
    .split(/,\s*|\s+(?:og|eller)\s+/u)
    .map((entry) => entry.trim());
  const isList =
    entries.length >= FEWEST &&
    entries.every((entry) => entry !== '' && entry.split(/\s+/).length <= MOST_WORDS);
  return isList ? entries : [];
}
