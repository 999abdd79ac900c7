import { assert, property, string, uint8Array } from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { packed, zipFile } from '../../../src/render/docx/zip-file.ts';

it('what is packed comes out again, byte for byte', () => {
  assert(
    property(uint8Array({ maxLength: 3000 }), string({ unit: 'binary' }), (bytes, text) => {
      const out = unzipSync(
        zipFile(
          new Map([
            ['a.bin', packed(bytes)],
            ['b/text.xml', packed(text)],
          ]),
        ),
      );
      expect(Object.keys(out)).toEqual(['a.bin', 'b/text.xml']);
      expect(out['a.bin']).toEqual(bytes);
      expect(out['b/text.xml']).toEqual(new Uint8Array(Buffer.from(text, 'utf8')));
    }),
  );
});

it.each([
  ['', 0],
  ['123456789', 0xcbf43926],
  ['æøå', 0x30079a25],
])('the checksum of »%s« is its CRC-32', (text, checksum) => {
  expect(packed(text).checksum).toBe(checksum);
});

it('the same files give the same bytes, dated 1 January 1980', () => {
  const zip = () => Buffer.from(zipFile(new Map([['a', packed('text')]])));
  expect(zip()).toEqual(zip());
  expect(zip().readUInt32LE(10)).toBe(0x00210000);
});
