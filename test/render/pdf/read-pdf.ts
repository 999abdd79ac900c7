import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A tag of the structure tree, with its text in reading order. */
export interface Tag {
  readonly role: string;
  readonly alt: string | null;
  readonly lang: string | null;
  /** Page (1-based) on which the tag begins. */
  readonly page: number;
  readonly children: readonly (Tag | string)[];
}

/** What a reader program finds in a PDF. */
export interface ReadPdf {
  readonly pages: number;
  readonly marked: boolean;
  readonly info: Readonly<Record<string, unknown>>;
  readonly bookmarks: readonly Bookmark[];
  /** By page: text outside the reading order, such as page headers. */
  readonly artifacts: readonly string[];
  /** By page: the top of the structure tree. A tag that crosses pages stands on each. */
  readonly tags: readonly (readonly Tag[])[];
}

export interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

/** Reads a PDF the way assistive technology does: by its tags. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // A copy, for the reader takes the bytes over.
  const loading = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const pdf = await loading.promise;
  try {
    const artifacts: string[] = [];
    const tags: Tag[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { byId, outside } = await contentOf(page);
      const tree: unknown = await page.getStructTree();
      artifacts.push(outside);
      tags.push(tagsIn(tree, number, byId));
    }
    const { info } = await pdf.getMetadata();
    const mark = await pdf.getMarkInfo();
    return {
      pages: pdf.numPages,
      marked: mark?.Marked === true,
      info: { ...info },
      bookmarks: bookmarksIn(await pdf.getOutline()),
      artifacts,
      tags,
    };
  } finally {
    await loading.destroy();
  }
}

/** The text of tags in reading order; a line end is a line feed, a divided word is put together again. */
export function textOf(tags: readonly (Tag | string)[]): string {
  const text = tags.map((tag) => (typeof tag === 'string' ? tag : textOf(tag.children))).join('');
  return text.replace(/\u00AD\n?/g, '').replaceAll('\u200B', '');
}

/** Every tag with one of the roles, in reading order, at any depth. */
export function tagsOf(tags: readonly (Tag | string)[], ...roles: string[]): Tag[] {
  return tags.flatMap((tag) => {
    if (typeof tag === 'string') return [];
    return [...(roles.includes(tag.role) ? [tag] : []), ...tagsOf(tag.children, ...roles)];
  });
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function contentOf(page: Page): Promise<{ byId: Map<string, string>; outside: string }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const byId = new Map<string, string>();
  const open: (string | null)[] = [];
  let outside = '';
  for (const item of items) {
    if ('str' in item) {
      const text =
        (item.str === '' && item.hasEOL ? '\n' : item.str) + (item.str !== '' && item.hasEOL ? '\n' : '');
      const id = open.findLast((one) => one !== null);
      if (id === undefined || id === null) outside += text;
      else byId.set(id, (byId.get(id) ?? '') + text);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? null);
  }
  return { byId, outside };
}

function tagsIn(node: unknown, page: number, byId: ReadonlyMap<string, string>): Tag[] {
  return childrenIn(node, page, byId).filter((child) => typeof child !== 'string');
}

function childrenIn(node: unknown, page: number, byId: ReadonlyMap<string, string>): (Tag | string)[] {
  if (typeof node !== 'object' || node === null || !('children' in node) || !Array.isArray(node.children))
    return [];
  return node.children.flatMap((child: unknown): (Tag | string)[] => {
    if (typeof child !== 'object' || child === null) return [];
    if ('role' in child && typeof child.role === 'string') {
      const alt = 'alt' in child && typeof child.alt === 'string' ? child.alt : null;
      const lang = 'lang' in child && typeof child.lang === 'string' ? child.lang : null;
      const children = childrenIn(child, page, byId);
      // The root of each page's tree is the same for all; what counts are the tags in it.
      return child.role === 'Root' ? children : [{ role: child.role, alt, lang, page, children }];
    }
    return 'id' in child && typeof child.id === 'string' ? [byId.get(child.id) ?? ''] : [];
  });
}

function bookmarksIn(outline: unknown): Bookmark[] {
  if (!Array.isArray(outline)) return [];
  return outline.map((entry: { title: string; items: unknown }) => ({
    title: entry.title,
    items: bookmarksIn(entry.items),
  }));
}
