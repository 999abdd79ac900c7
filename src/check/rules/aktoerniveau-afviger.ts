import { andList } from '../../core/danish-list.ts';
import type { Span } from '../../core/span.ts';
import { spanOf } from '../../parse/tree.ts';
import { headingsOf, headingText } from '../../parse/walk.ts';
import { itemText, listsOf } from '../lists.ts';
import { defineRule } from '../rule.ts';

/** Somebody who does something to somebody: `Borger begår overgreb mod medarbejder`, `Overgreb fra borger mod borger`. */
const RELATION =
  /(?<!\p{L})(?<from>borger|beboer|bruger|elev|ung|medarbejder|ansat|kollega|leder|pårørende)\p{Ll}*(?:\s+\p{L}+){0,3}?\s+(?:mod|imod|over\s?for)\s+(?<to>.+)$/iu;
const WHOM =
  /(?<!\p{L})(?:borger|beboer|bruger|elev|ung|medarbejder|ansat|kollega|leder|pårørende|samfund)/iu;
/** Fewer are examples of a relation, not the list of them. */
const FEWEST = 3;

/** One relation and where it stands. */
interface Relation {
  readonly key: string;
  readonly text: string;
  readonly span: Span;
}

export const rule = defineRule({
  id: 'aktoerniveau-afviger',
  severity: 'advarsel',
  why: 'Listen over, hvem der kan begå overgreb mod hvem, lover et afsnit om hver. Mangler ét, er der ingen regler for den situation.',
  messages: {
    default: {
      text: '»{relation}« har ikke noget afsnit. Det har {afsnit}.',
      mend: 'Skriv afsnittet, eller slet punktet.',
    },
    raekkefoelge: {
      text: 'Listen og afsnittene står ikke i samme rækkefølge.',
      mend: 'Sæt punkterne i samme rækkefølge som afsnittene: {afsnit}.',
    },
    'kun-afsnit': {
      text: 'Afsnittet »{relation}« står ikke i listen over, hvem det handler om.',
      mend: 'Tilføj det i listen, eller slet afsnittet.',
    },
  },
  check: ({ document, file, level }, report) => {
    if (level === 'lokal') return;
    const headings = headingsOf(document.tree).flatMap((heading) =>
      relationIn(headingText(heading), spanOf(heading)),
    );
    if (headings.length < FEWEST) return;
    const afsnit = andList(headings.map(({ text }) => `»${text}«`));
    for (const { list } of listsOf(document.tree)) {
      const items = list.children.flatMap((item) => {
        const found = itemText(item);
        return found ? relationIn(found.text, found.span) : [];
      });
      if (items.length < FEWEST || items.length < list.children.length) continue;
      const missing = items.filter(({ key }) => !headings.some((heading) => heading.key === key));
      const unlisted = headings.filter(({ key }) => !items.some((item) => item.key === key));
      for (const { text, span } of missing) report({ span, data: { relation: text, afsnit } });
      for (const { text, span } of unlisted) {
        const related = [{ at: { file, span: spanOf(list) }, message: 'Listen.' }];
        report({ span, message: 'kun-afsnit', data: { relation: text }, related });
      }
      const ordered = items.every(({ key }, at) => headings[at]?.key === key);
      if (missing.length === 0 && unlisted.length === 0 && !ordered)
        report({ span: spanOf(list), message: 'raekkefoelge', data: { afsnit } });
    }
  },
});

function relationIn(text: string, span: Span): readonly Relation[] {
  const { from = '', to = '' } = RELATION.exec(text)?.groups ?? {};
  // Damage to things around the tilbud is one relation, whoever else the words name.
  const whom = /samfund/iu.test(to) ? 'samfund' : WHOM.exec(to)?.[0];
  return whom === undefined ? [] : [{ key: `${from}>${whom}`.toLowerCase(), text, span }];
}
