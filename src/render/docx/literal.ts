import { TextRun } from 'docx';
import { plainText } from './plain-text.ts';

/** Lines kept as they are, spaces and all. */
export function literal(value: string): TextRun[] {
  return value
    .split(/\r?\n/)
    .map(
      (line, index) =>
        new TextRun({ text: plainText(line).replaceAll('\t', '    '), ...(index > 0 ? { break: 1 } : {}) }),
    );
}
