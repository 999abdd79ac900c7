import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutMetadata } from '../../src/read/picture-metadata.ts';
import { BASELINE, exif, PNG, PROGRESSIVE, secret, withChunk, withSegment } from '../fixtures/pictures.ts';

const jpeg = (bytes: Uint8Array): Buffer => Buffer.from(withoutMetadata['image/jpeg'](bytes));
const png = (bytes: Uint8Array): Buffer => Buffer.from(withoutMetadata['image/png'](bytes));
const svg = (text: string): string =>
  Buffer.from(withoutMetadata['image/svg+xml'](Buffer.from(text))).toString();

describe('a JPEG', () => {
  test.each([
    ['what the camera wrote', 0xe1, exif('II', 1)],
    ['XMP', 0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), secret])],
    ['pictures in the picture', 0xe2, Buffer.concat([Buffer.from('MPF\0'), secret])],
    ['what Photoshop wrote', 0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), secret])],
    ['a segment of a program', 0xe4, secret],
    ['a comment', 0xfe, secret],
    ['half an Exif', 0xe1, Buffer.from('Exif\0\0MM')],
  ])('loses %s, and no more', (_, marker, content) => {
    for (const whole of [BASELINE, PROGRESSIVE]) {
      expect(jpeg(withSegment(whole, marker, content)).equals(whole)).toBe(true);
    }
  });

  test('loses what stands behind its end', () => {
    for (const whole of [BASELINE, PROGRESSIVE]) {
      expect(jpeg(Buffer.concat([whole, secret])).equals(whole)).toBe(true);
    }
  });

  test('keeps how its colours are meant, and itself', () => {
    const profile = Buffer.from('ICC_PROFILE\0\x01\x01…');
    for (const whole of [
      BASELINE,
      PROGRESSIVE,
      withSegment(BASELINE, 0xe2, profile),
      withSegment(BASELINE, 0xee, Buffer.from('Adobe\0d')),
    ]) {
      expect(jpeg(whole).equals(whole)).toBe(true);
    }
  });

  test.each(['II', 'MM'] as const)('keeps which way is up (%s)', (order) => {
    for (const orientation of [2, 6, 8]) {
      const kept = jpeg(withSegment(BASELINE, 0xe1, exif(order, orientation)));
      expect(kept.includes('Bo Holm')).toBe(false);
      // As long as an Exif of one entry is.
      expect(kept.length).toBe(BASELINE.length + 36);
      expect(jpeg(kept).equals(kept)).toBe(true);
      expect(kept.readUInt16BE(2 + 28)).toBe(orientation);
    }
    expect(jpeg(withSegment(BASELINE, 0xe1, exif(order, 9))).equals(BASELINE)).toBe(true);
  });

  test('with filling before its markers is read all the same', () => {
    const filled = Buffer.concat([BASELINE.subarray(0, 2), Buffer.from([0xff, 0xff]), BASELINE.subarray(2)]);
    expect(jpeg(withSegment(filled, 0xfe, secret)).includes('Bo Holm')).toBe(false);
  });

  test('that is cut off, or none, stays as it is', () => {
    const whole = withSegment(PROGRESSIVE, 0xfe, secret);
    for (let length = 0; length < whole.length; length += 1) {
      const half = whole.subarray(0, length);
      expect([length, jpeg(half).equals(half)]).toEqual([length, true]);
    }
    expect(jpeg(Buffer.concat([BASELINE.subarray(0, 2), secret])).length).toBe(secret.length + 2);
  });
});

describe('a PNG', () => {
  test.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prVt'])('loses %s, and no more', (type) => {
    expect(png(withChunk(PNG, type, secret)).equals(PNG)).toBe(true);
  });

  test.each(['tRNS', 'iCCP', 'pHYs', 'IDAT'])('keeps %s', (type) => {
    const whole = withChunk(PNG, type, secret);
    expect(png(whole).equals(whole)).toBe(true);
  });

  test('loses what stands behind its end', () => {
    expect(png(Buffer.concat([PNG, secret])).equals(PNG)).toBe(true);
  });

  test('that is cut off stays as it is', () => {
    const whole = withChunk(PNG, 'tEXt', secret);
    for (let length = 0; length < whole.length; length += 1) {
      const half = whole.subarray(0, length);
      expect([length, png(half).equals(half)]).toEqual([length, true]);
    }
  });
});

describe('an SVG', () => {
  test.each([
    ['comments', '<svg><!-- Bo Holm --><g/><!--Bo--></svg>', '<svg><g/></svg>'],
    ['metadata', '<svg><metadata id="a"><dc:creator>Bo</dc:creator></metadata><g/></svg>', '<svg><g/></svg>'],
    ['an empty element of them', '<svg><metadata/><g/></svg>', '<svg><g/></svg>'],
    [
      'what the window looked like',
      '<svg><sodipodi:namedview id="a"><inkscape:grid/></sodipodi:namedview><g/></svg>',
      '<svg><g/></svg>',
    ],
    [
      'the name of the file',
      '<svg sodipodi:docname="C:\\bo.svg" inkscape:export-filename=\'/home/bo/a.png\' width="9"/>',
      '<svg width="9"/>',
    ],
  ])('loses %s', (_, typed, kept) => {
    expect(svg(typed)).toBe(kept);
  });

  test.each([
    '<svg><title>Plan på væggen</title><text x="1">Bo Holm</text></svg>',
    '<svg><!-- uden ende <g/></svg>',
    '<svg><metadata>uden ende</svg>',
    '<svg><metadata',
    '',
  ])('keeps %s', (typed) => {
    expect(svg(typed)).toBe(typed);
  });

  test('takes a time in proportion to its length', () => {
    const many = `<svg>${'<!---->'.repeat(100_000)}${'<metadata>'.repeat(100_000)}</svg>`;
    expect(svg(many)).toBe(`<svg>${'<metadata>'.repeat(100_000)}</svg>`);
  });
});

test('no bytes make it throw, and what is kept of an Exif is no longer than the shortest there is', () => {
  const begun = fc.constantFrom(
    Buffer.from(''),
    BASELINE,
    PROGRESSIVE,
    PNG,
    withSegment(BASELINE, 0xe1, exif('II', 6)),
  );
  fc.assert(
    fc.property(begun, fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 8 }), (picture, changes) => {
      const bytes = Buffer.from(picture);
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
      for (const clean of Object.values(withoutMetadata)) {
        expect(clean(bytes).length).toBeLessThanOrEqual(bytes.length + 4);
      }
    }),
    { numRuns: 3000 },
  );
});
