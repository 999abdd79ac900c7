/** A value of YAML with the place where it stands, as offsets into the text. */
export type PlainNode = PlainScalar | PlainMap | PlainList;

/** A text, number, truth value or nothing. */
export interface PlainScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly start: number;
  readonly end: number;
}

/** Keys with their values, in the order in which they are written. */
export interface PlainMap {
  readonly kind: 'map';
  readonly pairs: readonly PlainPair[];
  readonly start: number;
  readonly end: number;
}

/** One key of a map. */
export interface PlainPair {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly node: PlainNode;
}

/** Values in a row. */
export interface PlainList {
  readonly kind: 'list';
  readonly items: readonly PlainNode[];
  readonly start: number;
  readonly end: number;
}

/** Where something could not be read for sure. */
export const UNKNOWN = Symbol('unknown');
/** The type of it. */
export type Unknown = typeof UNKNOWN;

/** Keys that YAML takes for something else than text, and one that JavaScript does. */
export const RESERVED = /^(?:null|true|false|__proto__)$/i;
