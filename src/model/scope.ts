import { parseRange } from '../core/range.ts';
import type { RegionalFrontMatter, TilbudData } from './data.ts';
import { lawReferencesIn } from './law-reference.ts';
import { agesOutside, lawCovers, normal, typeCovers } from './scope-match.ts';

/** The master data that a template's `anvendelsesomraade` may ask for, by the key in `tilbud.yaml`. */
export type ScopeKey = 'lovgrundlag' | 'alder' | 'tilbudstype';

/** What of a tilbud is not surely inside a template's scope. */
export interface ScopeGap {
  readonly key: ScopeKey;
  /** Surely outside, in the words of the master data: `serviceloven § 104`, `10–17 år`. */
  readonly outside: readonly string[];
  /** Neither surely inside nor outside: `§ 107` without its law, or a whole paragraph where only a part is in scope. */
  readonly unclear: readonly string[];
  /** Whether nothing that the tilbud states under this key is inside. */
  readonly wholly: boolean;
}

/**
 * Where a tilbud stands to a template's scope (`anvendelsesomraade`):
 * - `inside`: all that both state agrees; also where the template states no scope;
 * - `partly`: some paragraphs or ages are outside, or cannot be told;
 * - `outside`: no paragraph, no age, or not the type: the template does not apply to the tilbud.
 *
 * A template still applies to a tilbud that is `partly` inside: it has citizens for whom it holds.
 */
export interface Scope {
  readonly kind: 'inside' | 'partly' | 'outside';
  readonly gaps: readonly ScopeGap[];
  /** What the template asks for and the master data do not state; nothing can be said of it. */
  readonly unstated: readonly ScopeKey[];
}

/** Holds a tilbud's master data against a template's scope. Pure; never throws. */
export function scopeOf(
  { anvendelsesomraade }: Pick<RegionalFrontMatter, 'anvendelsesomraade'>,
  tilbud: TilbudData,
): Scope {
  const { lovgrundlag, alder, tilbudstyper } = anvendelsesomraade ?? {};
  const asked: readonly [ScopeKey, boolean, boolean][] = [
    ['lovgrundlag', (lovgrundlag ?? []).length > 0, (tilbud.lovgrundlag ?? []).length > 0],
    ['alder', alder !== undefined, tilbud.alder !== undefined],
    ['tilbudstype', (tilbudstyper ?? []).length > 0, (tilbud.tilbudstype ?? '') !== ''],
  ];
  const gaps = [
    lawGap(lovgrundlag ?? [], tilbud.lovgrundlag ?? []),
    ageGap(alder, tilbud.alder),
    typeGap(tilbudstyper ?? [], tilbud.tilbudstype ?? ''),
  ].flatMap((gap) => gap ?? []);
  return {
    kind: gaps.some(({ wholly }) => wholly) ? 'outside' : gaps.length > 0 ? 'partly' : 'inside',
    gaps,
    unstated: asked.flatMap(([key, wanted, stated]) => (wanted && !stated ? [key] : [])),
  };
}

function lawGap(scope: readonly string[], has: readonly string[]): ScopeGap | null {
  if (scope.length === 0 || has.length === 0) return null;
  // Two paragraphs in one line are two: one may be inside and the other not.
  const stated = has.flatMap((line) => {
    const found = lawReferencesIn(normal(line)).map(({ text }) => text);
    return found.length > 1 ? found : [line];
  });
  const found = stated.map((text) => ({ text, answers: scope.map((asked) => lawCovers(asked, text)) }));
  const within = (answer: 'yes' | 'unclear') => found.filter(({ answers }) => answers.includes(answer));
  const inside = within('yes');
  const unclear = within('unclear').filter((one) => !inside.includes(one));
  const outside = found.filter((one) => !inside.includes(one) && !unclear.includes(one));
  return gapOf('lovgrundlag', texts(outside), texts(unclear), outside.length === found.length);
}

function ageGap(scope: string | undefined, has: string | undefined): ScopeGap | null {
  const [allowed, served] = [parseRange(scope ?? ''), parseRange(has ?? '')];
  if (!allowed || !served) return null;
  const outside = agesOutside(served, allowed);
  const low = Math.max(allowed.least ?? 0, served.least ?? 0);
  const high = Math.min(allowed.most ?? Number.POSITIVE_INFINITY, served.most ?? Number.POSITIVE_INFINITY);
  return gapOf('alder', outside, [], low > high);
}

function typeGap(scope: readonly string[], has: string): ScopeGap | null {
  if (scope.length === 0 || has === '') return null;
  const inside = scope.some((asked) => typeCovers(asked, has));
  return gapOf('tilbudstype', inside ? [] : [has], [], !inside);
}

function gapOf(
  key: ScopeKey,
  outside: readonly string[],
  unclear: readonly string[],
  wholly: boolean,
): ScopeGap | null {
  return outside.length + unclear.length === 0 ? null : { key, outside, unclear, wholly };
}

function texts(found: readonly { readonly text: string }[]): readonly string[] {
  return found.map(({ text }) => text);
}
