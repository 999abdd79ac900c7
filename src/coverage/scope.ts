import { parseRange, rangesOverlap } from '../core/range.ts';
import type { RegionalFrontMatter, TilbudData } from '../model/data.ts';

/**
 * Whether a tilbud is inside a template's `anvendelsesomraade`: one of the laws, the kind of tilbud, and the age. What
 * the master data do not tell does not excuse: a tilbud without `lovgrundlag` is inside.
 */
export function isInScope({ anvendelsesomraade: scope }: RegionalFrontMatter, tilbud: TilbudData): boolean {
  if (!scope) return true;
  const type = tilbud.tilbudstype === undefined ? undefined : [tilbud.tilbudstype];
  return (
    sharesOne(scope.lovgrundlag, tilbud.lovgrundlag) &&
    sharesOne(scope.tilbudstyper, type) &&
    sharesAge(scope.alder, tilbud.alder)
  );
}

function sharesOne(wanted: readonly string[] | undefined, has: readonly string[] | undefined): boolean {
  if (!wanted?.length || !has?.length) return true;
  const own = new Set(has.map(normal));
  return wanted.some((value) => own.has(normal(value)));
}

function sharesAge(wanted: string | undefined, has: string | undefined): boolean {
  const asked = parseRange(wanted ?? '');
  const served = parseRange(has ?? '');
  return asked === null || served === null || rangesOverlap(asked, served);
}

/** `§107` and `§ 107` are one paragraph of the law. */
function normal(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/§\s*(?=\d)/g, '§ ')
    .replace(/\s+/g, ' ')
    .trim();
}
