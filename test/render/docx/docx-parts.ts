import { strFromU8, unzipSync } from 'fflate';

/** The XML parts of a DOCX by path. */
export function docxParts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
}

/** One part; throws when the file has no such part. */
export function docxPart(bytes: Uint8Array, path: string): string {
  const part = docxParts(bytes)[path];
  if (part === undefined) throw new Error(`no part ${path}`);
  return part;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with XML's entities resolved. */
export function unescaped(xml: string): string {
  return xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** Text of each paragraph, without the marks of footnotes, in the order of the part. */
export function paragraphTexts(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) =>
    unescaped(
      inner
        .replace(/<w:rStyle w:val="FootnoteReference"\/>.*?<\/w:r>/gs, ' ')
        .replace(/<w:instrText.*?<\/w:instrText>/gs, '')
        .replace(/<w:(?:tab|br)(?: [^>]*)?\/>/g, ' ')
        .replace(/<[^>]+>/g, ''),
    ),
  );
}

/** Words of a text; spaces that do not break count as spaces. */
export function words(text: string): string[] {
  return text.split(/[\s\u00A0]+/).filter((word) => word !== '');
}
