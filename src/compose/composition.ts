import { fold } from '../core/fold.ts';
import type { ReferenceTarget } from '../directives/directive.ts';
import { type Facts, lookUp } from '../model/facts.ts';
import { type AnchorNames, anchorNames } from '../parse/anchors.ts';
import type { Asset, Block, Footnote, Heading } from '../publication/publication.ts';
import type { TextOwner } from './text-owner.ts';
import { setText } from './typography.ts';

/** What composing needs from outside the document. */
export interface Surroundings {
  /** Title of another regional document by id; null when there is none. */
  titleOf(id: string): string | null;
  /** A picture by the path written in a file; null when it is missing or of a kind that cannot be set. */
  picture(file: string, path: string): Asset | null;
}

/**
 * The state of one composition: numbers, anchors and footnotes are given out in reading order. It lives for the time
 * of one `compose` call.
 */
export class Composition {
  readonly facts: Facts | null;
  readonly surroundings: Surroundings;
  readonly numbered: boolean;
  readonly footnotes: Footnote[] = [];
  readonly assets: Record<string, Asset> = {};
  /** Level of the last heading; an answer's own headings go below it. */
  level = 0;
  private readonly counters: number[] = [];
  private readonly names: AnchorNames;
  private readonly marks = new Map<string, number>();
  private readonly known: ReadonlySet<string>;
  private readonly given = new Set<string>();
  private readonly pointedAt = new Set<string>();

  /**
   * `known` are the anchors that the finished document will have, for references that point ahead; `ids` those of its
   * definitions and fields.
   */
  constructor(options: {
    facts: Facts | null;
    surroundings: Surroundings;
    numbered: boolean;
    known: ReadonlySet<string>;
    ids: Iterable<string>;
  }) {
    this.facts = options.facts;
    this.surroundings = options.surroundings;
    this.numbered = options.numbered;
    this.known = options.known;
    this.names = anchorNames(options.ids);
  }

  /** A heading at the level wanted, or the nearest that does not skip one, with its number and anchor. */
  heading(
    wanted: number,
    text: string,
    base: Omit<Heading, 'type' | 'level' | 'number' | 'anchor'>,
  ): Heading {
    const level = Math.max(1, Math.min(wanted, this.level + 1, 6));
    this.level = level;
    this.counters.length = level;
    this.counters[level - 1] = (this.counters[level - 1] ?? 0) + 1;
    const number = this.numbered ? Array.from(this.counters, (count) => count ?? 1).join('.') : null;
    return {
      type: 'heading',
      ...base,
      level: asLevel(level),
      number,
      anchor: this.give(this.names.heading(text)),
    };
  }

  /** The anchor of a definition or field. */
  anchor(id: string): string {
    return this.give(this.names.claim(id));
  }

  /** Anchors that references point at although nothing that was composed has them. */
  get deadAnchors(): readonly string[] {
    return [...this.pointedAt].filter((anchor) => !this.given.has(anchor));
  }

  /** Where a reference leads. */
  target(til: string): ReferenceTarget {
    const [id = '', anchor = ''] = til.split('#');
    const here = id === '' || id === this.facts?.template?.id;
    if (here && !this.known.has(anchor)) return { kind: 'unknown' };
    if (here) {
      this.pointedAt.add(anchor);
      return { kind: 'anchor', anchor };
    }
    const title = this.surroundings.titleOf(id);
    return title === null ? { kind: 'unknown' } : { kind: 'document', title };
  }

  /** The value of a fact on one line; null when there is none. */
  fact(path: string): string | null {
    const found = this.facts ? lookUp(path, this.facts) : null;
    if (found?.kind === 'value') return setText(found.lines.join(', '));
    return found?.kind === 'missing' && this.facts?.tilbud === null ? standInFor(path) : null;
  }

  /** The number of a footnote; `build` makes its text the first time it is referred to. */
  footnote(text: TextOwner, identifier: string, build: () => readonly Block[]): number {
    const key = `${text.owner}:${identifier}`;
    const known = this.marks.get(key);
    if (known !== undefined) return known;
    const index = this.footnotes.length;
    this.marks.set(key, index);
    this.footnotes.push({ children: [] });
    this.footnotes[index] = { children: build() };
    return index;
  }

  /** Keeps a picture and returns its key; null when it cannot be had. */
  picture(file: string, path: string): string | null {
    const key = `${file}:${path}`;
    const asset = this.assets[key] ?? this.surroundings.picture(file, path);
    if (!asset) return null;
    this.assets[key] = asset;
    return key;
  }

  private give(anchor: string): string {
    this.given.add(anchor);
    return anchor;
  }
}

function asLevel(level: number): Heading['level'] {
  const levels = [1, 2, 3, 4, 5, 6] as const;
  return levels.find((candidate) => candidate === level) ?? 6;
}

/**
 * In a regional document no tilbud is meant yet, so the words say which of its facts will stand there; null for a path
 * that is about no tilbud.
 */
function standInFor(path: string): string | null {
  const [root, ...names] = fold(path).split('.');
  if (root !== 'tilbud') return null;
  const name = names.join(' ');
  return name === 'navn' || name === 'kortnavn' ? 'tilbuddet' : `tilbuddets ${FACT_WORDS[name] ?? name}`;
}

const FACT_WORDS: Readonly<Record<string, string>> = {
  maalgruppe: 'målgruppe',
  pladser: 'antal pladser',
  alder: 'aldersgruppe',
  'leder rolle': 'leder',
  'leder navn': 'leder',
  telefon: 'telefonnummer',
  email: 'mailadresse',
};
