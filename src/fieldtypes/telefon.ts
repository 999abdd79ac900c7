import { contactType } from './contact-type.ts';

/** `telefon`: one telephone number. */
export const telefon = contactType({
  name: 'telefon',
  purpose: 'Et telefonnummer.',
  write: 'Skriv nummeret på én linje, med eller uden mellemrum.',
  example: '12 34 56 78',
  pattern: /^(\+\d{1,3}[\s\u00a0]?)?\d(?:[\s\u00a0]?\d){4,13}$/,
  expected: 'et telefonnummer, fx 12 34 56 78',
  link: null,
});
