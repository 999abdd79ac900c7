import { wordsOf } from '../../src/core/words.ts';
import { builtInFieldTypes, type FieldTypes } from '../../src/fieldtypes/registry.ts';
import { answerContent } from '../../src/model/answers.ts';
import { compileSchema } from '../../src/model/schema-validator.ts';
import { templateSchema } from '../../src/model/template-schema.ts';
import { plainText } from '../../src/parse/plain-text.ts';
import { answersOf, templateOf } from '../model/small-models.ts';
import { parsed, typedAt } from '../parse/parsed.ts';

/** A field as a template types it. */
export interface FieldSpec {
  readonly type: string;
  readonly attributes?: string;
  readonly demand?: string;
  readonly types?: FieldTypes;
}

/** What a typed answer comes to. */
export interface Outcome {
  /** The JSON value; undefined when the answer cannot be read. */
  readonly value: unknown;
  /** What should have been written instead; undefined when the answer can be read. */
  readonly expected: string | undefined;
  /** Keywords of the schema that the value breaks. */
  readonly broken: readonly string[];
  /** The typed text of each part of the value by JSON pointer, or of what does not fit. */
  readonly places: Readonly<Record<string, string>>;
  /** The words of the answer, and those of what is printed. */
  readonly words: { readonly typed: readonly string[]; readonly printed: readonly string[] };
  /** The text that is printed. */
  readonly printed: string;
}

/** Reads an answer, written in Markdown, to a field. */
export function answered(
  { type, attributes = '', demand = 'Skriv svaret.', types = builtInFieldTypes }: FieldSpec,
  answer: string,
): Outcome {
  const template = templateOf(
    `:::skrivefelt[Felt]{#felt type="${type}" ${attributes}}\n${demand}\n:::\n`,
    types,
  );
  const local = `# A\n\n::::skrivefelt{#felt}\n${answer}\n::::\n`;
  const document = parsed(local);
  const { byField, data } = answersOf(template, local);
  const found = byField.get('felt');
  if (!found?.read) throw new Error('no answer');
  const { read, field } = found;
  const { validate, schemaProblem } = compileSchema(templateSchema(template));
  if (schemaProblem !== null) throw new Error(schemaProblem);
  const content = answerContent(found.answer, document.source);
  const printed = plainText(
    (read.ok ? field.type.print?.(content, field.constraints) : undefined) ?? content.blocks,
  );
  return {
    value: read.ok ? read.value : undefined,
    expected: read.ok ? undefined : read.expected,
    broken: read.ok ? validate({ ...data }).map(({ keyword }) => keyword) : [],
    places: read.ok
      ? Object.fromEntries([...read.spans].map(([pointer, span]) => [pointer, typedAt(document, span)]))
      : { '': typedAt(document, read.span) },
    words: { typed: wordsOf(plainText(content.blocks)), printed: wordsOf(printed) },
    printed,
  };
}
