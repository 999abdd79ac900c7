import { derived } from '../core/derived.ts';
import { wordsOf } from '../core/words.ts';
import type { FieldAnswer } from '../model/answers.ts';
import type { TemplateField } from '../model/template.ts';
import { plainText } from '../parse/plain-text.ts';

/** Shorter answers may well be the same as the example by chance. */
const FEWEST_WORDS = 4;
/** From here on, an answer that is mostly taken over counts as copied. */
const FEWEST_FOR_PART = 8;
const RUN = 3;
const MOSTLY = 0.8;

/** What an answer was copied from; null when it is the author's own. Only free text can be a copy: a date is a date. */
export function copiedFrom({ field, answer, read }: FieldAnswer): 'eksempel' | 'vejledning' | null {
  if (!read?.ok || answer.waiver || !isFreeText(field)) return null;
  const own = words(answer.blocks);
  const wanted = field.type.contact ? 1 : FEWEST_WORDS;
  if (own.length < wanted) return null;
  if (repeats(own, exampleOf(field))) return 'eksempel';
  // Lines of tasks and roles name what the guidance names; a text that repeats it says nothing of its own.
  return typeof read.value === 'string' && repeats(own, demandOf(field)) ? 'vejledning' : null;
}

const isFreeText = derived(({ type: fieldType, constraints }: TemplateField): boolean => {
  const schema = fieldType.schema(constraints);
  const { type, items } = schema;
  if ('enum' in schema || 'format' in schema || 'alleAf' in schema) return false;
  if (type === 'array') return typeof items === 'object' && items !== null && !('enum' in items);
  return type === 'string';
});

/** Words in one, and the runs of them that a text which takes most of them over has in common with them. */
interface Wording {
  readonly text: string;
  readonly runs: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

const exampleOf = derived(({ example }: TemplateField) => wordingOf(example));
const demandOf = derived(({ demand }: TemplateField) => wordingOf(demand));

function wordingOf(blocks: FieldAnswer['answer']['blocks']): Wording {
  const all = words(blocks);
  return { text: all.join(' '), runs: new Set(runs(all)), words: new Set(all) };
}

function words(blocks: FieldAnswer['answer']['blocks']): readonly string[] {
  return wordsOf(
    blocks
      .map((block) => spaced(block))
      .join(' ')
      .toLowerCase(),
  );
}

/** Text with a space between cells and items, which `plainText` runs together. */
function spaced(block: FieldAnswer['answer']['blocks'][number]): string {
  if (block.type === 'html') return '';
  if (block.type === 'table')
    return block.children
      .slice(1)
      .map((row) => row.children.map((cell) => plainText(cell.children)).join(' '))
      .join(' ');
  if (block.type === 'list')
    return block.children.map((item) => item.children.map(spaced).join(' ')).join(' ');
  if (block.type === 'containerDirective' || block.type === 'blockquote')
    return block.children.map(spaced).join(' ');
  return plainText([block]);
}

function repeats(own: readonly string[], other: Wording): boolean {
  if (other.text === '') return false;
  if (own.join(' ') === other.text) return true;
  if (own.length < FEWEST_FOR_PART) return false;
  const count = own.length - RUN + 1;
  // Each of these words begins a run, which the other has not got when it has not got the word.
  const begins = own.slice(0, count).filter((word) => other.words.has(word)).length;
  if (begins / count < MOSTLY) return false;
  let shared = count;
  // Most answers show with their first words that they are nobody else's.
  for (let at = 0; at < count && shared / count >= MOSTLY; at += 1)
    if (!other.runs.has(runAt(own, at))) shared -= 1;
  return shared / count >= MOSTLY;
}

function runs(all: readonly string[]): readonly string[] {
  return all.slice(RUN - 1).map((_, at) => runAt(all, at));
}

function runAt(all: readonly string[], at: number): string {
  return all.slice(at, at + RUN).join(' ');
}
