import { plainText } from '../../parse/plain-text.ts';
import { contentOf, isBlockDirective, labelOf, spanOf } from '../../parse/tree.ts';
import { directivesOf } from '../../parse/walk.ts';
import { defineRule } from '../rule.ts';

/** A definition that lists what it covers has at least so many entries, each of few words. */
const FEWEST = 4;
const MOST_WORDS = 4;

export const rule = defineRule({
  id: 'definition-overlap',
  severity: 'info',
  heuristic: true,
  why: 'Står det samme ord under to begreber, kan en hændelse blive registreret på to måder, og så kan tallene ikke sammenlignes.',
  messages: {
    default: {
      text: '»{ord}« hører både til »{begreb}« og til »{andet}«.',
      mend: 'Lad det stå ét sted, eller skriv, hvornår det er det ene, og hvornår det andet.',
    },
  },
  check: ({ document, file }, report) => {
    const first = new Map<
      string,
      { readonly begreb: string; readonly start: number; readonly end: number }
    >();
    for (const { directive } of directivesOf(document.tree)) {
      if (!isBlockDirective(directive, 'begreb')) continue;
      const begreb = plainText(labelOf(directive));
      for (const block of contentOf(directive)) {
        if (block.type !== 'paragraph') continue;
        for (const ord of new Set(entriesOf(plainText([block])))) {
          const earlier = first.get(ord);
          if (!earlier) first.set(ord, { begreb, ...spanOf(block) });
          else if (earlier.begreb !== begreb) {
            const { start, end } = earlier;
            const related = [
              { at: { file, span: { start, end } }, message: `Her står det under »${earlier.begreb}«.` },
            ];
            report({ span: spanOf(block), data: { ord, begreb: earlier.begreb, andet: begreb }, related });
          }
        }
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
