import type { Parents } from 'mdast';
import { parseRange, rangesOverlap } from '../core/range.ts';
import { splitBars } from '../parse/list-table.ts';
import type { ContainerDirective } from '../parse/tree.ts';
import type { TilbudData } from './data.ts';

/** One kind of master data that a condition may ask for. */
interface Criterion {
  readonly label: string;
  holds(wanted: string, tilbud: TilbudData): boolean;
}

/** By the name of the attribute. */
const CRITERIA: ReadonlyMap<string, Criterion> = new Map([
  ['lovgrundlag', anyOf('lovgrundlag', (tilbud) => tilbud.lovgrundlag)],
  ['maalgruppe', anyOf('målgruppe', (tilbud) => tilbud.maalgruppe)],
  ['tilbudstype', anyOf('tilbudstype', (tilbud) => tilbud.tilbudstype && [tilbud.tilbudstype])],
  ['egenskaber', anyOf('egenskab', (tilbud) => tilbud.egenskaber)],
  ['alder', { label: 'alder', holds: sharesAge }],
]);

/** Whether a `:::betingelse` holds for a tilbud: each of its attributes must match at least one value. */
export function conditionHolds(condition: ContainerDirective, tilbud: TilbudData): boolean {
  return condition.attributes.every(({ name, value }) => CRITERIA.get(name)?.holds(value, tilbud) ?? true);
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
  const parts = condition.attributes.map(({ name, value }) => {
    const options = splitBars(value).map((option) => printed(name, option));
    return `${CRITERIA.get(name)?.label ?? name} ${options.join(' eller ')}`;
  });
  return `Gælder for tilbud med ${parts.join(' og ')}:`;
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

function anyOf(label: string, actual: (tilbud: TilbudData) => readonly string[] | undefined | ''): Criterion {
  return {
    label,
    holds: (wanted, tilbud) => {
      const has = new Set((actual(tilbud) || []).map(normal));
      return splitBars(wanted).some((value) => has.has(normal(value)));
    },
  };
}

function sharesAge(wanted: string, tilbud: TilbudData): boolean {
  const asked = parseRange(wanted);
  const served = tilbud.alder ? parseRange(tilbud.alder) : null;
  return asked !== null && served !== null && rangesOverlap(asked, served);
}

/** Texts as they are compared: `§107` and `§ 107` are one paragraph of the law. */
function normal(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/§\s*(?=\d)/g, '§ ')
    .replace(/\s+/g, ' ')
    .trim();
}
