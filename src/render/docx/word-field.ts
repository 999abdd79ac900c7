import { Element } from './element.ts';
import { run, textRun } from './run.ts';
import { wordText } from './word-text.ts';

/** The marks of a Word field: begin, its instruction, and the separator before its result. */
export function fieldStart(instruction: string, characterStyle?: string): Element[] {
  const look = lookOf(characterStyle);
  const text = new Element('w:instrText', { 'xml:space': 'preserve' }, [` ${wordText(instruction)} `]);
  return [run([mark('begin')], look), run([text], look), run([mark('separate')], look)];
}

/** The mark that ends a Word field. */
export function fieldEnd(characterStyle?: string): Element {
  return run([mark('end')], lookOf(characterStyle));
}

/** A Word field with its result already in it, so that nothing needs updating when the file is opened. */
export function wordField(instruction: string, result: string, characterStyle?: string): Element[] {
  const text = textRun(wordText(result), lookOf(characterStyle));
  return [...fieldStart(instruction, characterStyle), text, fieldEnd(characterStyle)];
}

function mark(type: 'begin' | 'separate' | 'end'): Element {
  return new Element('w:fldChar', { 'w:fldCharType': type });
}

function lookOf(characterStyle: string | undefined) {
  return characterStyle === undefined ? {} : { style: characterStyle };
}
