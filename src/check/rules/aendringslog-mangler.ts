import { compareVersions } from '../../version/version-order.ts';
import { frontValueSpan } from '../front-value.ts';
import { defineRule } from '../rule.ts';

/** A first version changes nothing. */
const FIRST = '1.0.0';

export const rule = defineRule({
  id: 'aendringslog-mangler',
  severity: 'advarsel',
  completeness: true,
  why: 'Den, der kender den tidligere version, vil vide, hvad der er nyt, uden at læse det hele igen.',
  messages: {
    default: {
      text: 'Der står ikke, hvad der er ændret i version {version}.',
      mend: 'Skriv det under »aendringer« i hovedet: version, dato og en linje tekst.',
    },
  },
  check: (document, report) => {
    const { front } = document;
    const span = frontValueSpan(document, 'version');
    if (!front || !span || compareVersions(front.version, FIRST) <= 0) return;
    const written = front.aendringer?.some(({ version }) => version === front.version) === true;
    if (!written) report({ span, data: { version: front.version } });
  },
});
