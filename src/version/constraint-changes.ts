import { parseDate } from '../core/danish-date.ts';
import { printRange, type Range } from '../core/range.ts';
import type { Constraints } from '../fieldtypes/field-type.ts';
import { readNumber } from '../fieldtypes/tal.ts';
import type { Obligation, TemplateField } from '../model/template.ts';

/** One constraint that differs between two versions of a field, in Danish words; empty where there is none. */
export interface ConstraintChange {
  /** What it is about: `ord`, `krav`, `skal nævne`. */
  readonly about: string;
  readonly before: string;
  readonly after: string;
}

/** The constraints of a field that differ, by what that means for an answer that was good before. */
export interface ConstraintChanges {
  /** The answer may be too little or too much now. */
  readonly tightened: readonly ConstraintChange[];
  /** The answer is still good. */
  readonly loosened: readonly ConstraintChange[];
  /** Something else is asked: another type, unit or column. */
  readonly altered: readonly ConstraintChange[];
}

type Effect = keyof ConstraintChanges;

interface Judged extends ConstraintChange {
  readonly effect: Effect;
}

/** Holds what two versions of a field ask of an answer, beside the text of the demand, against each other. */
export function constraintChanges(before: TemplateField, after: TemplateField): ConstraintChanges {
  const [was, is] = [before.constraints, after.constraints];
  const found: readonly Judged[] = [
    ...obligation(before.obligation, after.obligation),
    ...plain('type', before.typeName, after.typeName),
    ...range('ord', was.ord, is.ord),
    ...range('antal', was.antal, is.antal),
    ...bound('mindst', was.mindst, is.mindst, 1),
    ...bound('højst', was.hoejst, is.hoejst, -1),
    ...plain('enhed', was.enhed, is.enhed),
    ...optional('mønster', was.moenster, is.moenster),
    ...members('skal nævne', was.naevner, is.naevner, { added: 'tightened', gone: 'loosened' }),
    ...choices(was, is),
    ...members('kolonner', was.kolonner, is.kolonner, { added: 'tightened', gone: 'altered' }),
    ...members('punkter', was.punkter, is.punkter, { added: 'tightened', gone: 'altered' }),
    ...waiver(before.waivable, after.waivable),
  ];
  const by = (effect: Effect): readonly ConstraintChange[] =>
    found.flatMap(({ effect: own, ...change }) => (own === effect ? [change] : []));
  return { tightened: by('tightened'), loosened: by('loosened'), altered: by('altered') };
}

const STRENGTH: Readonly<Record<Obligation, number>> = { kan: 0, boer: 1, skal: 2 };
const SPELLED: Readonly<Record<Obligation, string>> = { kan: 'kan', boer: 'bør', skal: 'skal' };

/** Whether a demand binds more than it did. */
export function bindsMore(before: Obligation, after: Obligation): boolean {
  return STRENGTH[after] > STRENGTH[before];
}

function obligation(before: Obligation, after: Obligation): readonly Judged[] {
  if (before === after) return [];
  const effect = bindsMore(before, after) ? 'tightened' : 'loosened';
  return [{ about: 'krav', before: SPELLED[before], after: SPELLED[after], effect }];
}

function waiver(before: boolean, after: boolean): readonly Judged[] {
  if (before === after) return [];
  const words = (may: boolean): string => (may ? 'ja' : 'nej');
  const effect = after ? 'loosened' : 'tightened';
  return [{ about: 'kan fravælges', before: words(before), after: words(after), effect }];
}

/** Another value is another question. */
function plain(about: string, before = '', after = ''): readonly Judged[] {
  return before === after ? [] : [{ about, before, after, effect: 'altered' }];
}

function optional(about: string, before = '', after = ''): readonly Judged[] {
  if (before === after) return [];
  const effect = before === '' ? 'tightened' : after === '' ? 'loosened' : 'altered';
  return [{ about, before, after, effect }];
}

/** A range that shuts something out is tighter, also when it lets something else in. */
function range(about: string, before: Range | undefined, after: Range | undefined): readonly Judged[] {
  const [was, is] = [before ?? OPEN, after ?? OPEN];
  if (was.least === is.least && was.most === is.most) return [];
  const isTighter =
    (is.least ?? 0) > (was.least ?? 0) ||
    (is.most ?? Number.POSITIVE_INFINITY) < (was.most ?? Number.POSITIVE_INFINITY);
  const words = (one: Range | undefined): string => (one ? printRange(one) : '');
  return [
    { about, before: words(before), after: words(after), effect: isTighter ? 'tightened' : 'loosened' },
  ];
}

const OPEN: Range = { least: null, most: null };

/** A bound of numbers or dates; `direction` is 1 where more is tighter. */
function bound(about: string, before = '', after = '', direction: 1 | -1 = 1): readonly Judged[] {
  if (before === after) return [];
  if (before === '' || after === '') return optional(about, before, after);
  const order = ordered(before, after);
  if (order === 0) return [];
  const effect = order === null ? 'altered' : order * direction > 0 ? 'tightened' : 'loosened';
  return [{ about, before, after, effect }];
}

/** Positive when `after` is the greater; null when the two cannot be held against each other. */
function ordered(before: string, after: string): number | null {
  const dates = [parseDate(before), parseDate(after)] as const;
  if (dates[0] !== null && dates[1] !== null) return dates[1] > dates[0] ? 1 : dates[1] < dates[0] ? -1 : 0;
  const numbers = [readNumber(before), readNumber(after)] as const;
  return numbers[0] === null || numbers[1] === null ? null : numbers[1] - numbers[0];
}

/** Without options anything may be answered, so the first list of options is tighter, and none at all is looser. */
function choices({ valg: before }: Constraints, { valg: after }: Constraints): readonly Judged[] {
  if (before === undefined || after === undefined) {
    return optional('valg', before?.join(', '), after?.join(', '));
  }
  return members('valg', before, after, { added: 'loosened', gone: 'tightened' });
}

function members(
  about: string,
  before: readonly string[] = [],
  after: readonly string[] = [],
  effects: { readonly added: Effect; readonly gone: Effect },
): readonly Judged[] {
  const added = after.filter((one) => !before.includes(one)).join(', ');
  const gone = before.filter((one) => !after.includes(one)).join(', ');
  return [
    ...(added === '' ? [] : [{ about, before: '', after: added, effect: effects.added }]),
    ...(gone === '' ? [] : [{ about, before: gone, after: '', effect: effects.gone }]),
  ];
}
