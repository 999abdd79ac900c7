import { parseRange, rangesOverlap } from '../core/range.ts';
import { splitBars } from '../parse/list-table.ts';
import type { ContainerDirective } from '../parse/tree.ts';
import type { TilbudData } from './data.ts';

/** Master data that a condition may ask for. */
const TESTS: Readonly<Record<string, (wanted: string, tilbud: TilbudData) => boolean>> = {
  lovgrundlag: (wanted, tilbud) => anyOf(wanted, tilbud.lovgrundlag ?? []),
  maalgruppe: (wanted, tilbud) => anyOf(wanted, tilbud.maalgruppe ?? []),
  tilbudstype: (wanted, tilbud) => anyOf(wanted, tilbud.tilbudstype ? [tilbud.tilbudstype] : []),
  egenskaber: (wanted, tilbud) => anyOf(wanted, tilbud.egenskaber ?? []),
  alder: (wanted, tilbud) => {
    const asked = parseRange(wanted);
    const served = tilbud.alder ? parseRange(tilbud.alder) : null;
    return asked !== null && served !== null && rangesOverlap(asked, served);
  },
};

const LABELS: Readonly<Record<string, string>> = {
  lovgrundlag: 'lovgrundlag',
  maalgruppe: 'målgruppe',
  tilbudstype: 'tilbudstype',
  egenskaber: 'egenskab',
  alder: 'alder',
};

/** Whether a `:::betingelse` holds for a tilbud: each of its attributes must match at least one value. */
export function conditionHolds(condition: ContainerDirective, tilbud: TilbudData): boolean {
  return condition.attributes.every(({ name, value }) => TESTS[name]?.(value, tilbud) ?? true);
}

/** Whether all conditions around something hold. */
export function allHold(conditions: readonly ContainerDirective[], tilbud: TilbudData): boolean {
  return conditions.every((condition) => conditionHolds(condition, tilbud));
}

/** The condition in Danish words, for the regional document. */
export function describeCondition(condition: ContainerDirective): string {
  const parts = condition.attributes.map(
    ({ name, value }) => `${LABELS[name] ?? name} ${splitBars(value).join(' eller ')}`,
  );
  return `Gælder for tilbud med ${parts.join(' og ')}:`;
}

function anyOf(wanted: string, actual: readonly string[]): boolean {
  const has = new Set(actual.map(normal));
  return splitBars(wanted).some((value) => has.has(normal(value)));
}

function normal(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}
