import { derived } from '../core/derived.ts';
import { slug } from '../core/fold.ts';
import { attribute, type Root } from './tree.ts';
import { directivesOf, headingsOf, headingText } from './walk.ts';

/** What `#afsnit` may name in a document. */
export interface Anchors {
  /** Anchors of headings, in order: the folded text, with `-2` and so on for repeats. */
  readonly headings: readonly string[];
  /** Ids of definitions and skrivefelter. */
  readonly ids: readonly string[];
}

/** The anchors of a document. */
export const anchorsOf = derived((root: Root): Anchors => {
  const ids = directivesOf(root).flatMap(({ directive }) => {
    const named = directive.name === 'begreb' || directive.name === 'skrivefelt';
    const id = named ? attribute(directive, 'id') : null;
    return id ? [id.value] : [];
  });
  const names = anchorNames(ids);
  return { ids, headings: headingsOf(root).map((heading) => names.heading(headingText(heading))) };
});

/** Gives out the anchors of one document; each is unique in it. */
export interface AnchorNames {
  /** The anchor of a heading. Call it in reading order; repeats get `-2` and so on. */
  heading(text: string): string;
  /** The anchor of a definition or field: its id, unless an earlier one has it. */
  claim(id: string): string;
}

/** `ids` are the ids of definitions and fields: no heading takes the name of one. */
export function anchorNames(ids: Iterable<string>): AnchorNames {
  const reserved = new Set(ids);
  const taken = new Set<string>();
  // Where to go on counting: a thousand headings of one name would else be counted from the first each time.
  const counted = { heading: new Map<string, number>(), claim: new Map<string, number>() };
  const free = (base: string, counts: Map<string, number>, isFree: (name: string) => boolean): string => {
    let name = base;
    for (let count = counts.get(base) ?? 2; !isFree(name); count += 1) {
      name = `${base}-${count}`;
      counts.set(base, count);
    }
    taken.add(name);
    return name;
  };
  return {
    heading: (text) =>
      free(slug(text) || 'afsnit', counted.heading, (name) => !taken.has(name) && !reserved.has(name)),
    claim: (id) => free(id || 'felt', counted.claim, (name) => !taken.has(name)),
  };
}
