import { Element, property } from './element.ts';
import { DEEPEST_LEVEL, LIST_STEP } from './numbering.ts';

/** The lists that the styles bring with them, by the numbers Word knows them by. */
export interface StyleLists {
  /** The list that all bullets are items of. */
  readonly bullets: number;
  /** The definition of numbered lists that begin at 1. */
  readonly numbers: number;
  /** The highest number of a definition and of a list. */
  readonly last: { readonly definition: number; readonly list: number };
}

const LEVELS = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => level);

/**
 * The numbered lists of one document. Each list is one of its own, so that it begins at its own start; only lists that
 * begin at 1 are of the definition tied to the list styles, as a style can belong to one definition only.
 */
export class ListNumbers {
  readonly bullets: number;
  readonly #definitions = new Map<number, number>();
  #lastDefinition: number;
  #lastList: number;
  /** Definitions and lists that the document adds to those of the styles, as XML. */
  readonly added: { definitions: string; lists: string } = { definitions: '', lists: '' };

  constructor({ bullets, numbers, last }: StyleLists) {
    this.bullets = bullets;
    this.#definitions.set(1, numbers);
    this.#lastDefinition = last.definition;
    this.#lastList = last.list;
  }

  /** The number of a new list whose first item is `start`. */
  begin(start: number): number {
    const definition = this.#definitions.get(start) ?? this.#define(start);
    this.#lastList += 1;
    const overrides = LEVELS.map(
      (level) => new Element('w:lvlOverride', { 'w:ilvl': level }, [property('w:startOverride', start)]),
    );
    const list = [property('w:abstractNumId', definition), ...overrides];
    this.added.lists += new Element('w:num', { 'w:numId': this.#lastList }, list).xml;
    return this.#lastList;
  }

  #define(start: number): number {
    this.#lastDefinition += 1;
    this.#definitions.set(start, this.#lastDefinition);
    const attributes = { 'w:abstractNumId': this.#lastDefinition, 'w15:restartNumberingAfterBreak': 0 };
    const levels = LEVELS.map((level) => levelOf(level, start));
    const type = property('w:multiLevelType', 'hybridMultilevel');
    this.added.definitions += new Element('w:abstractNum', attributes, [type, ...levels]).xml;
    return this.#lastDefinition;
  }
}

function levelOf(level: number, start: number): Element {
  return new Element('w:lvl', { 'w:ilvl': level, 'w:tentative': 1 }, [
    property('w:start', start),
    property('w:numFmt', 'decimal'),
    property('w:lvlText', `%${level + 1}.`),
    property('w:lvlJc', 'left'),
    new Element('w:pPr', {}, [
      new Element('w:ind', { 'w:left': (level + 1) * LIST_STEP, 'w:hanging': LIST_STEP }),
    ]),
  ]);
}
