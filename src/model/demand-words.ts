import { parseDate, printDate } from '../core/danish-date.ts';
import { printRange } from '../core/range.ts';
import { countedAs } from '../fieldtypes/field-type.ts';
import type { TemplateField } from './template.ts';

/** What a template asks of an answer beside its text, in Danish words: `20–300 ord`, `mindst 4`, `nævner årlig`. */
export function demandWords({ constraints, type }: TemplateField): readonly string[] {
  const { ord, antal, mindst, hoejst, enhed, valg, kolonner, naevner } = constraints;
  const [one, many] = countedAs(type);
  const unit = enhed === undefined ? '' : ` ${enhed}`;
  return [
    ...(ord ? [`${printRange(ord)} ord`] : []),
    ...(antal ? [`${printRange(antal)} ${(antal.most ?? antal.least) === 1 ? one : many}`] : []),
    ...(mindst === undefined
      ? []
      : [`${isDate(mindst) ? 'tidligst' : 'mindst'} ${printBound(mindst)}${unit}`]),
    ...(hoejst === undefined ? [] : [`${isDate(hoejst) ? 'senest' : 'højst'} ${printBound(hoejst)}${unit}`]),
    ...(mindst === undefined && hoejst === undefined && enhed !== undefined ? [enhed] : []),
    ...(valg ? [`vælg mellem ${valg.join(' / ')}`] : []),
    ...(kolonner ? [`kolonner: ${kolonner.join(' / ')}`] : []),
    ...(naevner ? [`skal nævne ${naevner.join(', ')}`] : []),
  ];
}

function isDate(bound: string): boolean {
  return parseDate(bound) !== null;
}

function printBound(bound: string): string {
  const date = parseDate(bound);
  return date === null ? bound : printDate(date);
}
