import { contactType } from './contact-type.ts';

/** `url`: one web address. */
export const url = contactType({
  name: 'url',
  purpose: 'En adresse på nettet.',
  write: 'Skriv hele adressen på én linje, begyndende med `https://`.',
  example: 'https://www.example.dk/serviceinformation',
  pattern: /^https?:\/\/[^\s/]+\.[^\s]+$/i,
  expected: 'en hel adresse, fx https://www.example.dk',
  link: (text) => text,
});
