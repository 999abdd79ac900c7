import { matchesIn, type ProseMatch } from '../prose-matches.ts';
import { defineRule } from '../rule.ts';

/** After »at« comes what can only begin a clause of its own; or a verb that takes no infinitive. */
const CLAUSE =
  / at(?: (?:der|det|de|den|vi|man|han|hun|hvis|når)(?!\p{L})(?<=(\p{L}+)(,?) at \p{L}+)|(?<=(hænder)(,?) at)(?= \p{L}))/gu;
const AT = ' at';
/** Before these »at« belongs to the word before it, and a comma stands before both or not at all. */
const JOINED = new Set(
  'for så efter uden før trods ved af til om på fra med i end som og eller men samt sådan således også især både ikke heller kun blot dels enten herunder blandt andet kan vil skal må'.split(
    ' ',
  ),
);
/** So many commas show that the document puts them. */
const FEWEST_WITH = 4;
const MOST_WITHOUT = 0.34;

export const rule = defineRule({
  id: 'komma-foer-at',
  severity: 'info',
  heuristic: true,
  why: 'Komma foran en ledsætning er frit, men det skal være ens i hele dokumentet. Ellers læser man kommaet som en fejl.',
  messages: {
    default: {
      text: 'Foran »at« mangler det komma, som dokumentet ellers sætter.',
      mend: 'Skriv et komma: »{ord}, at«.',
    },
  },
  check: (looked, report) => {
    const clauses = matchesIn(looked, CLAUSE).filter(
      (match) => hasComma(match) || !JOINED.has(wordOf(match).toLowerCase()),
    );
    const without = clauses.filter((match) => !hasComma(match));
    const withComma = clauses.length - without.length;
    if (withComma < FEWEST_WITH || without.length / clauses.length > MOST_WITHOUT) return;
    for (const match of without) {
      const ord = wordOf(match);
      report({ span: match.block.spanOf(match.start - ord.length, match.start + AT.length), data: { ord } });
    }
  },
});

function hasComma({ groups }: ProseMatch): boolean {
  return (groups[2] ?? groups[4]) === ',';
}

function wordOf({ groups }: ProseMatch): string {
  return String(groups[1] ?? groups[3]);
}
