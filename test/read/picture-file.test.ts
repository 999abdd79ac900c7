import { describe, expect, test } from 'vitest';
import { pictureOf } from '../../src/read/picture-file.ts';
import { BASELINE, exif, withSegment } from '../fixtures/pictures.ts';

const NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

function svg(inside: string, before = ''): Uint8Array {
  return Buffer.from(`${before}<svg ${NAMESPACES} width="10" height="20">${inside}</svg>`);
}

describe('an SVG, which Word gets as it is', () => {
  test.each([
    ['shapes', '<rect width="9" height="9" fill="url( #farve )" style="fill:url(\'#farve\')"/>'],
    ['a place in the file', '<g id="a"/><use href=" #a"/><use xlink:href="#a"/>'],
    ['a picture in the file', '<image href="data:image/png;base64,iVBORw0KGgo="/>'],
    ['words about it', '<text>href, url og script; se onsdag = http://x.dk</text><title>@ import</title>'],
  ])('%s: is a picture', (_, inside) => {
    expect(pictureOf(svg(inside))).toMatchObject({ mediaType: 'image/svg+xml', width: 10, height: 20 });
  });

  test('takes a time in proportion to its length', () => {
    const blanks = ' '.repeat(300_000);
    expect(pictureOf(svg(`<style>url(${blanks}#a) href=${blanks} on${blanks}</style>`))).not.toBeNull();
  });

  test.each([
    ['a picture on the web', '<image xlink:href="http://x.dk/a.png"/>', ''],
    ['a file of the machine', "<image href = 'file:///etc/passwd'/>", ''],
    ['a file beside it', '<use href="andet.svg#a"/>', ''],
    ['an address in entities', '<image href="&#104;ttp://x.dk"/>', ''],
    ['another SVG in it, which may fetch', '<image href="data:image/svg+xml,x"/>', ''],
    ['a fill from elsewhere', '<rect style="fill:url( &quot;http://x.dk#a)"/>', ''],
    ['a style sheet', '<style>@import "a.css";</style>', ''],
    ['a style sheet before it', '', '<?xml-stylesheet href="a.css"?>'],
    ['an entity', '', '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
    ['a script', '<svg:script>alert(1)</svg:script>', ''],
    ['a page', '<foreignObject/>', ''],
    ['an order to run', '<rect onload = "alert(1)"/>', ''],
  ])('%s: is none', (_, inside, before) => {
    expect(pictureOf(svg(inside, before))).toBeNull();
  });
});

describe('a photo of eight by four pixels', () => {
  const held = (orientation: number) => pictureOf(withSegment(BASELINE, 0xe1, exif('II', orientation)));

  test.each([2, 3, 4])('held the way that is called %i: as wide as it lies', (orientation) => {
    expect(held(orientation)).toMatchObject({ width: 8, height: 4, orientation });
  });

  test.each([5, 6, 7, 8])('held the way that is called %i: as wide as it is seen', (orientation) => {
    expect(held(orientation)).toMatchObject({ width: 4, height: 8, orientation });
  });

  test.each([0, 1, 9])('that says %i: is upright', (orientation) => {
    expect(held(orientation)).toMatchObject({ width: 8, height: 4 });
    expect(held(orientation)).not.toHaveProperty('orientation');
  });
});
