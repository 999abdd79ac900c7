import type { Publication } from '../../publication/publication.ts';
import { wordText } from './word-text.ts';

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:dcmitype="http://purl.org/dc/dcmitype/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

function element(name: string, value: string, attributes = ''): string {
  const escaped = wordText(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<${name}${attributes}>${escaped}</${name}>`;
}

/** `docProps/core.xml`. The dates are the document's; a document without a date has none. */
export function coreProperties(publication: Publication): string {
  const { title, author, authority, version, state, date, id } = publication;
  const day = date === null ? [] : ['created', 'modified'];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties ${NAMESPACES}>`,
    element('dc:title', title),
    element('dc:subject', authority),
    element('dc:creator', author),
    element('dc:identifier', id),
    element('dc:language', 'da-DK'),
    element('cp:lastModifiedBy', author),
    element('cp:version', version),
    element('cp:contentStatus', state.label),
    ...day.map((name) => element(`dcterms:${name}`, `${date}T00:00:00Z`, ' xsi:type="dcterms:W3CDTF"')),
    '</cp:coreProperties>',
  ].join('');
}
