import type { Block, Field, Inline, Publication } from '../../../src/publication/publication.ts';
import { approvedPublication } from '../../fixtures/publication.ts';
import { docxPart } from './docx-parts.ts';
import { renderDocx } from './rendered.ts';

/** Running text of one piece. */
export const text = (value: string): Inline => ({ type: 'text', value });

/** A local paragraph of one piece of text. */
export const paragraph = (value: string): Block => ({
  type: 'paragraph',
  owner: 'lokal',
  children: [text(value)],
});

/** The short approved publication with another body. */
export const withBody = (...body: Block[]): Publication => ({ ...approvedPublication(), body });

/** `word/document.xml` of a publication. */
export const bodyOf = (publication: Publication): string =>
  docxPart(renderDocx(publication), 'word/document.xml');

/** The first group of every match. */
export const all = (xml: string, pattern: RegExp): string[] =>
  [...xml.matchAll(pattern)].map(([, found = '']) => found);

/** An answered skrivefelt, changed as the test wants it. */
export function field(parts: Partial<Field>): Field {
  return {
    type: 'field',
    owner: 'lokal',
    id: 'alarm',
    anchor: 'alarm',
    label: [text('Alarm')],
    display: 'embedded',
    caption: 'Lokalt svar fra Solgården',
    demand: [],
    answer: [paragraph('Tirsdag.')],
    ...parts,
  };
}
