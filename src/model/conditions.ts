import type { Parents } from 'mdast';
import { parseRange } from '../core/range.ts';
import { splitBars } from '../parse/list-table.ts';
import type { Attribute, ContainerDirective } from '../parse/tree.ts';
import type { RegionalFrontMatter, TilbudData } from './data.ts';
import { agesOverlap, lawCovers, normal, typeCovers } from './scope-match.ts';

/** One kind of master data that a condition may ask for. */
interface Criterion {
  readonly label: string;
  holds(wanted: string, tilbud: TilbudData): boolean;
  /** Whether some tilbud inside a template's scope can have what is asked for; true where the scope says nothing. */
  possible?(wanted: string, scope: NonNullable<RegionalFrontMatter['anvendelsesomraade']>): boolean;
}

/** By the name of the attribute. */
const CRITERIA: ReadonlyMap<string, Criterion> = new Map<string, Criterion>([
  [
    'lovgrundlag',
    {
      ...anyOf(
        'lovgrundlag',
        ({ lovgrundlag }) => lovgrundlag,
        (asked, has) => lawCovers(asked, has) === 'yes',
      ),
      possible: (wanted, { lovgrundlag }) =>
        either(
          wanted,
          lovgrundlag,
          (asked, inScope) => lawCovers(asked, inScope) !== 'no' || lawCovers(inScope, asked) !== 'no',
        ),
    },
  ],
  ['maalgruppe', anyOf('målgruppe', ({ maalgruppe }) => maalgruppe, isSame)],
  [
    'tilbudstype',
    {
      ...anyOf('tilbudstype', ({ tilbudstype }) => (tilbudstype ? [tilbudstype] : undefined), typeCovers),
      possible: (wanted, { tilbudstyper }) =>
        either(
          wanted,
          tilbudstyper,
          (asked, inScope) => typeCovers(asked, inScope) || typeCovers(inScope, asked),
        ),
    },
  ],
  ['egenskaber', anyOf('egenskab', ({ egenskaber }) => egenskaber, isSame)],
  [
    'alder',
    {
      label: 'alder',
      holds: (wanted, { alder }) => agesOverlap(wanted, alder ?? ''),
      possible: (wanted, { alder }) =>
        alder === undefined ||
        [wanted, alder].some((range) => !parseRange(range)) ||
        agesOverlap(wanted, alder),
    },
  ],
]);

/** Whether a `:::betingelse` holds for a tilbud: each of its attributes must match at least one value. */
export function conditionHolds(condition: ContainerDirective, tilbud: TilbudData): boolean {
  return condition.attributes.every(({ name, value }) => CRITERIA.get(name)?.holds(value, tilbud) ?? true);
}

/** The attributes of a condition that no tilbud inside a template's scope can meet: what it holds is never printed. */
export function impossibleIn(
  condition: ContainerDirective,
  scope: NonNullable<RegionalFrontMatter['anvendelsesomraade']>,
): readonly Attribute[] {
  return condition.attributes.filter(
    ({ name, value }) => value !== '' && CRITERIA.get(name)?.possible?.(value, scope) === false,
  );
}

/** Whether all conditions around something hold. */
export function allHold(conditions: readonly ContainerDirective[], tilbud: TilbudData): boolean {
  return conditions.every((condition) => conditionHolds(condition, tilbud));
}

/** The conditions among the ancestors of a node, outermost first. */
export function conditionsAround(ancestors: readonly Parents[]): readonly ContainerDirective[] {
  return ancestors.filter((node): node is ContainerDirective => isContainer(node, 'betingelse'));
}

/** Whether text with these ancestors is printed for a tilbud: not in examples, nor where a condition does not hold. */
export function isPrinted(ancestors: readonly Parents[], tilbud: TilbudData | null): boolean {
  if (ancestors.some((node) => isContainer(node, 'eksempel'))) return false;
  return tilbud === null || allHold(conditionsAround(ancestors), tilbud);
}

/** The condition in Danish words, for the regional document. */
export function describeCondition(condition: ContainerDirective): string {
  return `Gælder ${conditionsInWords([condition])}:`;
}

/** What conditions around something ask for together: `for tilbud med alder fra 18 år og egenskab »alarm«`, or `uden betingelse`. */
export function conditionsInWords(conditions: readonly ContainerDirective[]): string {
  const parts = conditions.flatMap(({ attributes }) =>
    attributes.map(({ name, value }) => {
      const options = splitBars(value).map((option) => printed(name, option));
      return `${CRITERIA.get(name)?.label ?? name} ${options.join(' eller ')}`;
    }),
  );
  return parts.length === 0 ? 'uden betingelse' : `for tilbud med ${parts.join(' og ')}`;
}

function isContainer(node: Parents, name: string): boolean {
  return node.type === 'containerDirective' && node.name === name;
}

/** Properties are written as ids; readers see words. */
function printed(name: string, option: string): string {
  if (name === 'egenskaber') return `»${option.replaceAll('-', ' ')}«`;
  return name === 'alder' ? printedAge(option) : option;
}

function printedAge(typed: string): string {
  const range = parseRange(typed);
  if (!range) return typed;
  if (range.most === null) return `fra ${range.least} år`;
  return range.least === null ? `til og med ${range.most} år` : `${range.least}–${range.most} år`;
}

function anyOf(
  label: string,
  actual: (tilbud: TilbudData) => readonly string[] | undefined,
  matches: (asked: string, has: string) => boolean,
): Criterion {
  return {
    label,
    holds: (wanted, tilbud) => {
      const has = actual(tilbud) ?? [];
      return splitBars(wanted).some((asked) => has.some((one) => matches(asked, one)));
    },
  };
}

/** Whether anything that is asked for may be in a list; a list that is not there says nothing. */
function either(
  wanted: string,
  scope: readonly string[] | undefined,
  matches: (asked: string, inScope: string) => boolean,
): boolean {
  if (scope === undefined || scope.length === 0) return true;
  return splitBars(wanted).some((asked) => scope.some((one) => matches(asked, one)));
}

function isSame(asked: string, has: string): boolean {
  return normal(asked) === normal(has);
}
