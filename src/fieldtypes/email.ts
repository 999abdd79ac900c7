import { contactType } from './contact-type.ts';

/** `email`: one e-mail address. */
export const email = contactType({
  name: 'email',
  purpose: 'En e-mailadresse. Brug en fælles postkasse, ikke en persons.',
  write: 'Skriv adressen på én linje.',
  example: 'kontakt@example.dk',
  pattern: /^[^\s@]+@[^\s@]+\.[^\s@.]+$/,
  expected: 'en e-mailadresse, fx kontakt@example.dk',
  link: (text) => `mailto:${text}`,
});
