import { expect, test } from 'vitest';
import { belongsTo, decoded, extensionOf, fileNameOf, hostOf, pathOf } from '../../src/check/link-address.ts';

test.each([
  ['https://www.Region.dk:8080/a', 'region.dk'],
  ['http://bruger@intra.region.dk', 'intra.region.dk'],
  ['https://region.dk?a', 'region.dk'],
  ['mailto:a@b.dk', null],
  ['#afsnit', null],
  ['https://', null],
])('værten i %s', (url, host) => {
  expect(hostOf(url)).toBe(host);
});

test('et sted under en vært hører til den; et navn, der ender ens, gør ikke', () => {
  expect(belongsTo('social.intra.region.dk', 'intra.region.dk')).toBe(true);
  expect(belongsTo('minregion.dk', 'region.dk')).toBe(false);
  expect(belongsTo('region.dk', 'www.Region.dk')).toBe(true);
  expect(belongsTo('a.b.dk', 'a.www.b.dk')).toBe(false);
});

test.each([
  ['https://a.dk/b/vers%204.pdf?x=1#y', '/b/vers 4.pdf', 'vers 4.pdf', 'pdf'],
  ['https://a.dk', '', '', ''],
  ['https://a.dk/b/', '/b/', '', ''],
  ['https://a.dk/standard%201.2%20om', '/standard 1.2 om', 'standard 1.2 om', ''],
  ['file:///C:/x.DOCX', '/C:/x.DOCX', 'x.DOCX', 'docx'],
])('stien i %s', (url, path, name, extension) => {
  expect([pathOf(url), fileNameOf(url), extensionOf(url)]).toEqual([path, name, extension]);
});

test('det, der ikke er UTF-8, bliver stående', () => {
  expect(decoded('%C3%A5 %E5 100%')).toBe('å %E5 100%');
});
