import type { SpellingChoice } from '../model/tables.ts';
import type { DocumentUnderCheck } from './document-under-check.ts';
import { isIn, isQuoted, partOf } from './prose-matches.ts';
import type { Report } from './rule.ts';

/** What follows an adverb that governs nothing: the end of a clause, or a word that no preposition has after it. */
const STANDS_ALONE =
  /^(?:\s*$|\s*[.,;:!?()«»–]|\s+(?:og|eller|men|samt|i|på|ved|om|til|fra|med|når|mens|hvor|hvis|efter|før|under|igen|hele)(?!\p{L}))/u;

/** Where one spelling stands first, and how often. */
interface Use {
  readonly form: string;
  readonly first: Report['span'];
  times: number;
}

/** Reports each spelling of a word but the one that the document uses most: `{her}` and `{ellers}`. */
export function reportChoices(
  looked: DocumentUnderCheck,
  rule: SpellingChoice['regel'],
  report: (found: Report) => void,
): void {
  const uses = new Map<SpellingChoice, Use[]>();
  const { choices } = looked.library.terminology();
  for (const { entry, form, start, end } of choices(looked.text())) {
    if (entry.regel !== rule) continue;
    const { block, span, ...part } = partOf(looked, start, end);
    if (isQuoted(block, part.start) || isIn(block, 'adresse', part.start, part.end)) continue;
    // »Vi mødes udenfor« has no other spelling, whatever »uden for huset« has.
    if (form === entry.biord && STANDS_ALONE.test(block.text.slice(part.end))) continue;
    const forms = uses.get(entry) ?? [];
    const use = forms.find((one) => one.form === form);
    if (use) use.times += 1;
    else uses.set(entry, [...forms, { form, first: span, times: 1 }]);
  }
  for (const forms of uses.values()) {
    const [usual, ...others] = forms.sort((one, other) => other.times - one.times);
    for (const { form, first } of others) {
      if (usual) report({ span: first, data: { her: form, ellers: usual.form } });
    }
  }
}
