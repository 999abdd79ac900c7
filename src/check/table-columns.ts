import { quotedList } from '../core/danish-list.ts';
import { slug } from '../core/fold.ts';
import type { Source } from '../core/source.ts';
import type { Span } from '../core/span.ts';
import { textTable } from '../fieldtypes/tabel.ts';
import { answerContent, type FieldAnswer } from '../model/answers.ts';
import type { AnswerFinding } from './violations.ts';

/** A fault in a table's column headings: one finding, whatever the number of rows it spoils. */
export interface WrongColumn {
  readonly finding: AnswerFinding;
  /** The table's head. */
  readonly span: Span;
  /** The keys that every row lacks or has too many because of it. */
  readonly keys: readonly string[];
}

/** Holds a table's headings against the template's columns. Empty for answers that are no table. */
export function wrongColumns({ field, answer }: FieldAnswer, source: Source): readonly WrongColumn[] {
  const wanted = field.constraints.kolonner;
  const table = wanted && !answer.empty ? textTable(answerContent(answer, source)) : null;
  if (!wanted || !table) return [];
  const keys = new Set(wanted.map(slug));
  const typed = new Set(table.columns.map(slug));
  const missing = wanted.filter((column) => !typed.has(slug(column)));
  const extra = table.columns.flatMap((name, at) =>
    // Cells without a column name of their own have numbered keys.
    keys.has(slug(name)) ? [] : [{ name, key: slug(name) || `kolonne-${at + 1}` }],
  );
  const kolonner = quotedList(wanted);
  const most = Math.max(missing.length, extra.length);
  return Array.from({ length: most }, (_, at): WrongColumn => {
    // As many missing as there are too many: the headings are only called something else.
    const [lacks, has] = [missing[at], extra[at]];
    const data = { kolonne: has?.name ?? lacks ?? '', forventet: lacks ?? '', kolonner };
    const finding = { rule: 'svar-kolonner', message: messageOf(lacks, has?.name), data } as const;
    const spoiled = [...(lacks === undefined ? [] : [slug(lacks)]), ...(has ? [has.key] : [])];
    return { finding, span: table.columnsSpan, keys: spoiled };
  });
}

function messageOf(lacks: string | undefined, has: string | undefined): string {
  if (has === undefined) return 'mangler';
  if (slug(has) === '') return lacks === undefined ? 'ukendt-uden-navn' : 'uden-navn';
  return lacks === undefined ? 'ukendt' : 'navn';
}
