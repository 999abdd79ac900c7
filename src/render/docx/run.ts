import { Element, type ElementChild, property } from './element.ts';

/** How a run looks beside its paragraph's style; properties that are left out are the style's. */
export interface RunLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  /** Id of a character style. */
  readonly style?: string;
  /** `RRGGBB`. */
  readonly color?: string;
}

/** A tab in a run. */
export const TAB = new Element('w:tab');
/** A line break in a run. */
export const LINE_BREAK = new Element('w:br');

const PRESERVED = { 'xml:space': 'preserve' };

/** Text in a run, spaces and all. */
export function words(value: string): Element {
  return new Element('w:t', PRESERVED, [value]);
}

/** A run of whatever may stand in one. */
export function run(children: readonly ElementChild[], look: RunLook = {}): Element {
  const properties = runProperties(look);
  return new Element('w:r', {}, properties === null ? children : [properties, ...children]);
}

/** A run of text. */
export function textRun(value: string, look: RunLook = {}): Element {
  return run([words(value)], look);
}

/** In the order that the schema wants. */
function runProperties({ style, bold, italics, strike, color }: RunLook): Element | null {
  const properties = [
    ...(style === undefined ? [] : [property('w:rStyle', style)]),
    ...(bold === true ? [BOLD, BOLD_COMPLEX] : []),
    ...(italics === true ? [ITALICS, ITALICS_COMPLEX] : []),
    ...(strike === true ? [STRIKE] : []),
    ...(color === undefined ? [] : [property('w:color', color)]),
  ];
  return properties.length === 0 ? null : new Element('w:rPr', {}, properties);
}

const BOLD = new Element('w:b');
const BOLD_COMPLEX = new Element('w:bCs');
const ITALICS = new Element('w:i');
const ITALICS_COMPLEX = new Element('w:iCs');
const STRIKE = new Element('w:strike');
