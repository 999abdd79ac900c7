import { Element } from './element.ts';
import { wordText } from './word-text.ts';

function run(children: readonly Element[], characterStyle: string | undefined): Element {
  const look =
    characterStyle === undefined
      ? []
      : [new Element('w:rPr', {}, [new Element('w:rStyle', { 'w:val': characterStyle })])];
  return new Element('w:r', {}, [...look, ...children]);
}

/** The marks of a Word field: begin, its instruction, and the separator before its result. */
export function fieldStart(instruction: string, characterStyle?: string): Element[] {
  const mark = (type: string) => run([new Element('w:fldChar', { 'w:fldCharType': type })], characterStyle);
  return [
    mark('begin'),
    run(
      [new Element('w:instrText', { 'xml:space': 'preserve' }, [` ${wordText(instruction)} `])],
      characterStyle,
    ),
    mark('separate'),
  ];
}

/** The mark that ends a Word field. */
export function fieldEnd(characterStyle?: string): Element {
  return run([new Element('w:fldChar', { 'w:fldCharType': 'end' })], characterStyle);
}

/** A Word field with its result already in it, so that nothing needs updating when the file is opened. */
export function wordField(instruction: string, result: string, characterStyle?: string): Element[] {
  const text = run([new Element('w:t', { 'xml:space': 'preserve' }, [wordText(result)])], characterStyle);
  return [...fieldStart(instruction, characterStyle), text, fieldEnd(characterStyle)];
}
