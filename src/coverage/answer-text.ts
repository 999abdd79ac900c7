import { withoutComments } from '../core/comments.ts';
import type { FieldAnswer } from '../model/answers.ts';
import type { TilbudData } from '../model/data.ts';
import type { TemplateField } from '../model/template.ts';
import type { CoverageDocument, CoverageTemplate } from './coverage-input.ts';
import { placedAnswers } from './placed-answers.ts';

/** A local document, the template that it answers and the tilbud that does. */
export interface Answering {
  readonly loaded: CoverageDocument['loaded'];
  readonly asked: CoverageTemplate;
  readonly tilbud: TilbudData;
}

/** The answer to a demand in a document, as the author typed it, without comments; empty when there is none. */
export function answerText(answering: Answering, field: TemplateField): string {
  const { loaded, asked, tilbud } = answering;
  const found = placedAnswers(answering, asked.template, tilbud).of(field);
  return found ? writtenText(found, loaded) : '';
}

/** The text of an answer that has been found. */
export function writtenText({ answer }: FieldAnswer, { document }: CoverageDocument['loaded']): string {
  const { start, end } = answer.contentSpan;
  return withoutComments(document.source.text.slice(start, end), () => '')
    .replace(/\r\n?/g, '\n')
    .trim();
}
