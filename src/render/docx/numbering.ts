import type { ILevelsOptions, NumberingDefinition } from 'docx';
import { headingStyle, style } from './style-names.ts';

/** Indent of one list level, and the hanging indent of its mark, in twips (1/20 point). */
export const LIST_STEP = 357;
/** Word numbers nine levels; deeper lists stay on the last one. */
export const DEEPEST_LEVEL = 8;

const HEADING_INDENTS = [567, 680, 794, 907, 1021, 1134];

/** Room for the number of a heading, in twips. */
export function headingIndent(level: number): number {
  return HEADING_INDENTS[level - 1] ?? 0;
}

type Level = (index: number) => ILevelsOptions;

function nineLevels(level: Level): ILevelsOptions[] {
  return Array.from({ length: DEEPEST_LEVEL + 1 }, (_, index) => level(index));
}

function listLevel(index: number, linkedStyle: string | undefined, mark: Partial<ILevelsOptions>) {
  return {
    level: index,
    alignment: 'left' as const,
    ...mark,
    style: {
      paragraph: { indent: { left: (index + 1) * LIST_STEP, hanging: LIST_STEP } },
      ...(linkedStyle === undefined ? {} : { style: linkedStyle }),
    },
  };
}

/** The numbering of chapters, 1, 1.1 …, tied to the heading styles so that Word's own numbers are the document's. */
export function headingNumbering(): NumberingDefinition {
  return {
    reference: 'overskrifter',
    levels: HEADING_INDENTS.map((indent, index) => ({
      level: index,
      format: 'decimal',
      text: Array.from({ length: index + 1 }, (_, part) => `%${part + 1}`).join('.'),
      alignment: 'left',
      suffix: 'tab',
      style: {
        paragraph: { indent: { left: indent, hanging: indent } },
        style: headingStyle(index + 1),
      },
    })),
  };
}

/** All bulleted lists. */
export function bulletNumbering(): NumberingDefinition {
  return {
    reference: 'punkter',
    levels: nineLevels((index) =>
      listLevel(index, style.bullet[index], { format: 'bullet', text: index % 2 === 0 ? '•' : '–' }),
    ),
  };
}

/**
 * Numbered lists that begin at `start`. Each list is an instance of its own; only the lists that begin at 1 are tied
 * to the list styles, as a style can belong to one definition only.
 */
export function numberNumbering(start: number): NumberingDefinition {
  return {
    reference: `tal-${start}`,
    levels: nineLevels((index) =>
      listLevel(index, start === 1 ? style.number[index] : undefined, {
        format: 'decimal',
        text: `%${index + 1}.`,
        start,
      }),
    ),
  };
}
