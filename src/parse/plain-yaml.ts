import type { DataPath } from './yaml.ts';

/** Data of YAML that nobody reads in another way, with the places of its keys and values. */
export interface PlainYaml {
  readonly value: Readonly<Record<string, PlainValue>>;
  /** Where the key and the value of a path stand; null for any path that does not end on a line's key. */
  placeOf(path: DataPath): PlainPlace | null;
}

/** Where a key stands, and its value. Offsets in the text, `end` exclusive; null for the value of a list or mapping. */
export interface PlainPlace {
  readonly key: PlainRange;
  readonly value: PlainRange | null;
}

interface PlainRange {
  readonly start: number;
  readonly end: number;
}

type PlainScalar = string | number;
type PlainMapping = Readonly<Record<string, PlainScalar>>;
type PlainValue = PlainScalar | readonly PlainScalar[] | PlainMapping | readonly PlainMapping[];

/** A list of mappings under a key: `- version: 1.0.0`, and the other keys of the item under `version`. */
interface OpenList {
  readonly key: string;
  readonly items: Record<string, PlainScalar>[];
  indent: number;
}

/** `nøgle: værdi` on a line of its own; `nøgle:` before a list, and the lines of its items. */
const LINE = /^( *)(- )?([A-Za-zÆØÅæøå][\wÆØÅæøå-]*):(?:( +)(\S(?:.*\S)?))?$/;
const KEY = /^[A-Za-zÆØÅæøå][\wÆØÅæøå-]*$/;
/** Text that begins with a letter or a digit, in characters that mean nothing to YAML. */
const TEXT = /^[\dA-Za-z\u00c0-\u024f][\x20-\x7e\u00a1-\u024f\u2010-\u2027]*$/;
/** Inside brackets and braces more characters mean something. */
const TEXT_INSIDE =
  /^[\dA-Za-z\u00c0-\u024f](?:[\w §./()+\u00a1-\u024f\u2010-\u2027-]*[\w./()+\u00a1-\u024f\u2010-\u2027-])?$/;
const SPECIAL = /: | #|:$/;
/** Words that are no text, in any case. */
const NO_TEXT = /^(?:null|true|false)$/i;
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
/** Versions, dates and ranges; what else begins with a digit may be a number of some kind. */
const NUMBERED_TEXT = /^(?:\d+\.\d+\.\d+|\d{4}-\d{2}(?:-\d{2})?|\d+-\d*|\d+ .*)$/;

/**
 * Reads YAML that is one key and one value a line, with lists of such mappings, as the heads of most documents are; null
 * for any other, which takes a parser of the whole language, many times slower.
 */
export function plainYaml(text: string): PlainYaml | null {
  const value: Record<string, PlainValue> = {};
  const places = new Map<string, PlainPlace>();
  let list: OpenList | null = null;
  let start = 0;
  for (const line of text.split('\n')) {
    const at = start;
    start += line.length + 1;
    if (line === '') continue;
    const [, indent = '', dash = '', key = '', blanks = '', typed = ''] = LINE.exec(line) ?? [];
    if (key === '' || NO_TEXT.test(key)) return null;
    const isTop = indent === '' && dash === '';
    if (isTop && list?.items.length === 0) return null;
    if (isTop && typed === '') {
      list = { key, items: [], indent: 0 };
      if (key in value) return null;
      value[key] = list.items;
      continue;
    }
    if (isTop) list = null;
    const read = isTop ? topValue(typed) : scalarOfLine(typed);
    const path: DataPath | null = isTop ? [key] : list && pathInList(list, indent.length, dash !== '', key);
    if (read === null || path === null || places.has(nameOf(path))) return null;
    if (list) Object.assign(list.items.at(-1) ?? {}, { [key]: read });
    else if (key in value) return null;
    else value[key] = read;
    const keyStart = at + indent.length + dash.length;
    const from = keyStart + key.length + ':'.length + blanks.length;
    places.set(nameOf(path), {
      key: { start: keyStart, end: keyStart + key.length },
      value: typeof read === 'object' ? null : { start: from, end: from + typed.length },
    });
  }
  if (places.size === 0 || list?.items.length === 0) return null;
  return { value, placeOf: (path) => places.get(nameOf(path)) ?? null };
}

function nameOf(path: DataPath): string {
  return path.join('/');
}

/** The path of a key in a list, which may begin a new item; null where it does not stand under the others. */
function pathInList(list: OpenList, indent: number, isNew: boolean, key: string): DataPath | null {
  const { items } = list;
  if (isNew) {
    if (indent === 0 || (items.length > 0 && indent !== list.indent)) return null;
    list.indent = indent;
    items.push({});
  } else if (items.length === 0 || indent !== list.indent + '- '.length) return null;
  return [list.key, items.length - 1, key];
}

function scalarOfLine(typed: string): PlainScalar | null {
  return SPECIAL.test(typed) ? null : scalarOf(typed, TEXT);
}

function topValue(typed: string): PlainValue | null {
  if (typed.startsWith('[')) return listOf(typed);
  if (typed.startsWith('{')) return mappingOf(typed);
  return scalarOfLine(typed);
}

function listOf(typed: string): readonly PlainScalar[] | null {
  if (!typed.endsWith(']')) return null;
  const items = partsOf(typed).map((part) => scalarOf(part, TEXT_INSIDE));
  return items.every((item) => item !== null) ? items : null;
}

function mappingOf(typed: string): PlainMapping | null {
  if (!typed.endsWith('}')) return null;
  const entries = partsOf(typed).map((part): readonly [string, PlainScalar | null] => {
    const colon = part.indexOf(': ');
    return [part.slice(0, Math.max(0, colon)), scalarOf(withoutBlanks(part.slice(colon + 1)), TEXT_INSIDE)];
  });
  const isPlain = entries.every(([key, value]) => value !== null && KEY.test(key) && !NO_TEXT.test(key));
  const mapping: Record<string, PlainScalar> = {};
  for (const [key, value] of entries) if (value !== null) mapping[key] = value;
  return isPlain && Object.keys(mapping).length === entries.length ? mapping : null;
}

function partsOf(bracketed: string): readonly string[] {
  return bracketed.slice(1, -1).split(',').map(withoutBlanks);
}

/** Only spaces are blanks to YAML. */
function withoutBlanks(text: string): string {
  return text.replace(/^ +| +$/g, '');
}

function scalarOf(typed: string, allowed: RegExp): PlainScalar | null {
  if (WHOLE_NUMBER.test(typed)) return Number(typed);
  if (!allowed.test(typed) || NO_TEXT.test(typed)) return null;
  return /^\d/.test(typed) && !NUMBERED_TEXT.test(typed) ? null : typed;
}
