import { TextRun } from 'docx';
import { wordText } from './word-text.ts';

/** Lines kept as they are, spaces and all. */
export function literal(value: string): TextRun[] {
  return value
    .split(/\r?\n/)
    .map(
      (line, index) =>
        new TextRun({ text: wordText(line).replaceAll('\t', '    '), ...(index > 0 ? { break: 1 } : {}) }),
    );
}
