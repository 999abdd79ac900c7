import { expect, it } from 'vitest';
import type { Publication } from '../../../src/publication/publication.ts';
import { approvedPublication, fullPublication } from '../../fixtures/publication.ts';
import { docxParts, paragraphTexts, words } from './docx-parts.ts';
import { renderDocx } from './rendered.ts';

/** Keys whose strings are names for programs, not words for readers; Word itself writes the headings' numbers. */
const NAMES = new Set([
  'number',
  'type',
  'owner',
  'anchor',
  'asset',
  'url',
  'display',
  'align',
  'date',
  'mediaType',
]);

/** Every string in a part of a publication that a reader is to see, found without knowing the node types. */
function visibleTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const hidden =
    'type' in value && value.type === 'field' ? new Set(['id', ...standaloneOnly(value)]) : new Set();
  if ('type' in value && value.type === 'image') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    NAMES.has(name) || hidden.has(name) ? [] : visibleTexts(inner),
  );
}

/** The caption and label of a standalone field are printed by the heading before it. */
function standaloneOnly(field: object): string[] {
  return 'display' in field && field.display === 'standalone' ? ['caption', 'label'] : [];
}

function counted(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function printed(publication: Publication): Map<string, number> {
  const parts = docxParts(renderDocx(publication));
  const texts = Object.entries(parts).flatMap(([path, xml]) =>
    /^word\/(?:document|footnotes|header\d|footer\d)\.xml$/.test(path) ? paragraphTexts(xml) : [],
  );
  return counted(texts.flatMap(words).flatMap(bare));
}

/** Without the punctuation that running text and its neighbours share. */
function bare(word: string): string[] {
  return word.split(/[^\p{L}\p{N}#*$@<>&§]+/u).filter((part) => part !== '');
}

it.each([
  ['a draft with every node', fullPublication()],
  ['an approved document', approvedPublication()],
] as const)('%s: every word stands in the file, as often as in the publication', (_, publication) => {
  const { id, title, version, state, header, body, footnotes } = publication;
  const source = visibleTexts({ title, version, label: state.label, rows: header.rows, body, footnotes });
  const wanted = counted([id, ...source].flatMap(words).flatMap(bare));
  const found = printed(publication);
  const missing = [...wanted].filter(([word, count]) => (found.get(word) ?? 0) < count);
  expect(wanted.size).toBeGreaterThan(30);
  expect(missing).toEqual([]);
});
