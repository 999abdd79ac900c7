import type { Asset, Block, Publication } from '../../publication/publication.ts';
import { everyBlock } from '../../publication/walk.ts';
import { blockData } from './block-data.ts';
import { headerData } from './header-data.ts';
import { cleanLine, type Data, plainInlineData, type Walk } from './inline-data.ts';
import { codeOf } from './problems.ts';

/** One document for the Typst program: its data and the pictures that the data names by path. */
export interface DocumentData {
  readonly json: string;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** How to set a document when the first way did not work. */
export interface Setting {
  /** Characters that no font has; each is printed as its code, e.g. `[U+1F600]`. */
  readonly unprintable: ReadonlySet<string>;
  /** Keys of pictures that cannot be read: they print their alternative text. */
  readonly unreadable: ReadonlySet<string>;
}

/** Turns a publication into the program's data. */
export function documentData(publication: Publication, setting: Setting): DocumentData {
  const pictures = new Map<string, Uint8Array>();
  const paths = new Map<string, string>();
  for (const [at, [key, asset]] of Object.entries(publication.assets).entries()) {
    if (setting.unreadable.has(key)) continue;
    const path = `picture-${at}.${extension(asset)}`;
    paths.set(key, path);
    pictures.set(path, asset.bytes);
  }
  const walk: Walk = {
    anchors: new Set(
      [...everyBlock(publication.body)].flatMap((block) => ('anchor' in block ? [block.anchor] : [])),
    ),
    unique: uniqueAnchors(),
    marked: new Set(),
    footnotes: publication.footnotes.length,
    inTable: false,
    narrow: false,
    assets: publication.assets,
    paths,
  };
  const body = blockData(publication.body, walk);
  const footnotes = publication.footnotes.map((note) => blockData(note.children, walk));
  const data: Data = {
    title: cleanLine(publication.title).trim() || publication.id,
    author: cleanLine(publication.author),
    authority: cleanLine(publication.authority),
    keywords: [publication.id, publication.version, publication.authority, publication.tilbud ?? '']
      .map(cleanLine)
      .filter((word) => word !== ''),
    id: cleanLine(publication.id),
    version: cleanLine(publication.version),
    state: cleanLine(publication.state.label),
    fingerprint: publication.state.fingerprint === null ? null : cleanLine(publication.state.fingerprint),
    watermark: publication.state.draft ? cleanLine(publication.state.watermark) : null,
    date: dateData(publication.date),
    theme: {
      primary: publication.theme.primary,
      local: publication.theme.local,
      font: publication.theme.fontFiles.length === 0 ? null : publication.theme.font,
      logo: publication.theme.logo === null ? null : (paths.get(publication.theme.logo) ?? null),
    },
    header: headerData(publication.header),
    headings: headingsByAnchor(publication.body, walk),
    body,
    footnotes,
  };
  return { json: JSON.stringify(data, (key, value) => printable(key, value, setting.unprintable)), pictures };
}

/** How the name of a picture's file ends, by which Typst knows its kind. */
export function extension(asset: Asset): string {
  return { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' }[asset.mediaType];
}

/** A day for the metadata, or null for what is no day. */
function dateData(date: string | null): Data {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const parsed = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const real = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(`${year}-${month}-${day}`);
  return real ? { year: Number(year), month: Number(month), day: Number(day) } : null;
}

function uniqueAnchors(): (anchor: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    let anchor = wanted === '' ? 'anker' : wanted;
    for (let at = 2; taken.has(anchor); at += 1) anchor = `${wanted} ${at}`;
    taken.add(anchor);
    return anchor;
  };
}

/** Number and words of each heading, for the contents list. Anchors are made unique in the same order as in the body. */
function headingsByAnchor(blocks: readonly Block[], walk: Walk): Data {
  const anchors = uniqueAnchors();
  const headings: Record<string, Data> = {};
  for (const block of everyBlock(blocks)) {
    if (!('anchor' in block)) continue;
    const anchor = anchors(block.anchor);
    if (block.type !== 'heading') continue;
    headings[anchor] = { number: block.number, children: plainInlineData(block.children, walk) };
  }
  return headings;
}

/** Addresses and anchors are not printed and stay as they are. */
function printable(key: string, value: unknown, unprintable: ReadonlySet<string>): unknown {
  if (typeof value !== 'string' || unprintable.size === 0 || key === 'url' || key === 'anchor') return value;
  return Array.from(value, (character) => (unprintable.has(character) ? codeOf(character) : character)).join(
    '',
  );
}
