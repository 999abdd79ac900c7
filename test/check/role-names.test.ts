import { expect, test } from 'vitest';
import { isKnownRole } from '../../src/check/role-names.ts';

const ROLES = [
  'Afdelingsleder',
  'Medarbejder',
  'Faglig koordinator',
  'Vagt',
  'Social- og sundhedsassistent',
  ' ',
];

test.each([
  'Afdelingsleder',
  'afdelingslederens',
  'AFDELINGSLEDERNE',
  'Alle medarbejdere',
  'Den faglige koordinator',
  'Faglige koordinatorer',
  'Vagt',
  'Begge afdelingsledere på Syd',
  'Medarbejder med tavlevagt',
  'Medarbejder, afdelingsleder',
  'Medarbejder/afdelingsleder',
  'Medarbejder samt vores faglige koordinator',
  'Medarbejder eller afdelingsleder på Nord',
  'Afdelingsleder (torsdage)',
  '(Hver) medarbejder (altid)',
  'Social- og sundhedsassistenten',
  'Medarbejder og',
  'Alle',
  'Vagten',
])('%s er en af rollerne', (typed) => {
  expect(isKnownRole(typed, ROLES)).toBe(true);
});

test.each([
  'Cafévært',
  'Leder',
  'Afdeling',
  'Faglig',
  'Faglig leder',
  'Medarbejder tavle',
  'Medarbejder og cafévært',
  'Medarbejder ogsaa afdelingsleder',
  'Medarbejder fordi',
  'En cafévært og en medarbejder',
  'Denne medarbejder',
  'Koordinator',
  'Vag',
  'Medarbejder (fast) dag',
])('%s er ikke', (typed) => {
  expect(isKnownRole(typed, ROLES)).toBe(false);
});
