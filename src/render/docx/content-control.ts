import { Element, type ElementChild, property } from './element.ts';
import type { Job } from './job.ts';
import { wordText } from './word-text.ts';

/** Word refuses longer names of content controls. */
const ALIAS_LIMIT = 64;

interface ControlOptions {
  /** Name that Word shows on the control's tab. */
  readonly alias: string;
  /** Name that programs find it by. */
  readonly tag: string;
  /** The content is a prompt that goes away when one begins to write. */
  readonly placeholder?: boolean;
}

/**
 * A block-level content control. It cannot be deleted by accident; its content can be edited.
 */
export function contentControl(job: Job, options: ControlOptions, content: readonly ElementChild[]): Element {
  return new Element('w:sdt', {}, [
    new Element('w:sdtPr', {}, [
      property('w:alias', wordText(options.alias).slice(0, ALIAS_LIMIT)),
      property('w:tag', wordText(options.tag)),
      property('w:id', job.controlIds.next()),
      property('w:lock', 'sdtLocked'),
      ...(options.placeholder === true ? [new Element('w:showingPlcHdr')] : []),
      new Element('w:richText'),
    ]),
    new Element('w:sdtContent', {}, content),
  ]);
}

/**
 * A check box in running text. It has no alias: LibreOffice would stretch the control over the text that follows.
 */
export function checkBox(job: Job, checked: boolean): Element {
  const font = 'Segoe UI Symbol';
  const state = (name: string, code: string) => new Element(name, { 'w14:val': code, 'w14:font': font });
  const fonts = new Element('w:rFonts', {
    'w:ascii': font,
    'w:hAnsi': font,
    'w:eastAsia': font,
    'w:cs': font,
  });
  return new Element('w:sdt', {}, [
    new Element('w:sdtPr', {}, [
      property('w:id', job.controlIds.next()),
      new Element('w14:checkbox', {}, [
        new Element('w14:checked', { 'w14:val': checked ? 1 : 0 }),
        state('w14:checkedState', '2612'),
        state('w14:uncheckedState', '2610'),
      ]),
    ]),
    new Element('w:sdtContent', {}, [
      new Element('w:r', {}, [
        new Element('w:rPr', {}, [fonts]),
        new Element('w:t', {}, [checked ? '☒' : '☐']),
      ]),
    ]),
  ]);
}
