/**
 * Pictures without what they tell of whoever made them: place, camera, name, program, folders, the time. What stays is
 * what decides how they look. A picture that is put together in another way than its format says stays as it is.
 */
export const withoutMetadata = {
  'image/png': withoutChunks,
  'image/jpeg': withoutSegments,
  'image/svg+xml': withoutEditor,
} as const satisfies Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>>;

const PNG_HEAD = 8;
/** Length, type and checksum. */
const PNG_FRAME = 12;
/** Those that are not critical and yet decide how the picture looks. */
const PNG_LOOK: ReadonlySet<string> = new Set([
  ...['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs'],
]);

/** PNG (ISO/IEC 15948): a head, and chunks of which the last is `IEND`. */
function withoutChunks(bytes: Uint8Array): Uint8Array {
  const kept = [bytes.subarray(0, PNG_HEAD)];
  const view = viewOf(bytes);
  for (let at = PNG_HEAD; at + PNG_FRAME <= bytes.length; ) {
    const end = at + PNG_FRAME + view.getUint32(at);
    if (end > bytes.length) return bytes;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    // A capital letter: nobody can do without it.
    if (/^[A-Z]/.test(type) || PNG_LOOK.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return joined(kept);
    at = end;
  }
  return bytes;
}

const JPEG = { least: 0xc0, end: 0xd9, scan: 0xda, exif: 0xe1 } as const;
/** JFIF, colour profiles and Adobe's way with colours; all else of these is about where the picture comes from. */
const JPEG_LOOK: Readonly<Record<number, string>> = { 224: 'JFIF', 226: 'ICC_PROFILE', 238: 'Adobe' };

/** JPEG (ITU-T T.81): segments of a marker and a length, and scans that end where the next marker stands. */
function withoutSegments(bytes: Uint8Array): Uint8Array {
  const kept = [bytes.subarray(0, 2)];
  const view = viewOf(bytes);
  for (let at = 2; at + 2 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker < JPEG.least) return bytes;
    // A marker may stand behind any number of these.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === JPEG.end) return joined([...kept, bytes.subarray(at, at + 2)]);
    if (at + 4 > bytes.length) return bytes;
    let end = at + 2 + view.getUint16(at + 2);
    if (marker === JPEG.scan) end = endOfScan(bytes, end);
    const segment = bytes.subarray(at, end);
    if (end > bytes.length) return bytes;
    if (marker === JPEG.exif) kept.push(...turned(segment));
    else if (isLook(marker, segment)) kept.push(segment);
    at = end;
  }
  return bytes;
}

function isLook(marker: number, segment: Uint8Array): boolean {
  // Comments, and what applications write; the rest is the picture.
  if (marker !== 0xfe && (marker < 0xe0 || marker > 0xef)) return true;
  const name = JPEG_LOOK[marker];
  return name !== undefined && textOf(segment).startsWith(name, 4);
}

/** Where the next marker stands: 0xff begins none where it is stuffed with a zero or counts a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** Which way is up, which a telephone writes among all the rest: an Exif segment that says that and no more. */
function turned(segment: Uint8Array): readonly Uint8Array[] {
  const orientation = orientationOf(segment);
  if (orientation < 2) return [];
  const exif = Buffer.from('ffe100224578696600004d4d002a00000008000101120003000000010000000000000000', 'hex');
  exif.writeUInt16BE(orientation, 28);
  return [exif];
}

/** From 1 to 8; 1, which is upright, where nothing else is said. */
function orientationOf(segment: Uint8Array): number {
  const tiff = segment.subarray(10);
  if (!textOf(segment).startsWith('Exif\0\0', 4) || tiff.length < 14) return 1;
  const view = viewOf(tiff);
  const isLittle = textOf(tiff).startsWith('II');
  const list = view.getUint32(4, isLittle);
  for (let at = list + 2; at + 12 <= tiff.length && at < list + 2 + 12 * 64; at += 12) {
    if (view.getUint16(at, isLittle) !== 0x0112) continue;
    const found = view.getUint16(at + 8, isLittle);
    return found <= 8 ? found : 1;
  }
  return 1;
}

const EDITOR = /\s(?:inkscape|sodipodi|serif|sketch|figma):[\w-]+\s*=\s*(?:"[^"]*"|'[^']*')/g;
const PARTS = [
  ['<!--', '-->'],
  ['<metadata', '</metadata>'],
  ['<sodipodi:namedview', '</sodipodi:namedview>'],
] as const;

/** SVG: what drawing programs write beside the drawing. Byte by byte, whatever the encoding is. */
function withoutEditor(bytes: Uint8Array): Uint8Array {
  const text = textOf(bytes);
  const parted = PARTS.reduce((rest, [opening, closing]) => without(rest, opening, closing), text);
  const drawn = parted.replace(EDITOR, '');
  return drawn === text ? bytes : Buffer.from(drawn, 'latin1');
}

/** A text without its parts from an opening to the closing after it; an element may close where it opens (`/>`). */
function without(text: string, opening: string, closing: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, from)) {
    const tagEnd = opening.startsWith('<!') ? -1 : text.indexOf('>', at);
    const isWhole = text[tagEnd - 1] === '/';
    const last = isWhole ? tagEnd : text.indexOf(closing, at);
    if (last < 0) break;
    kept.push(text.slice(from, at));
    from = last + (isWhole ? 1 : closing.length);
  }
  return kept.join('') + text.slice(from);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Bytes as characters of the same numbers. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
