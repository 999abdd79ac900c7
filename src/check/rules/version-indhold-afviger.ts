import { FILE_START } from '../../core/span.ts';
import { sameContent } from '../../version/same-content.ts';
import { frontValueSpan } from '../front-value.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'version-indhold-afviger',
  severity: 'fejl',
  why: 'To forskellige tekster med samme versionsnummer kan ikke skelnes: Ingen ved, hvilken af dem et tilbud har svaret på.',
  messages: {
    default: {
      text: 'Version {version} er udgivet, og teksten er ændret siden.',
      mend: 'Hæv »version« i hovedet, og skriv under »aendringer«, hvad der er nyt. Er ændringen en fejl, så skriv teksten tilbage.',
    },
  },
  check: (document, report) => {
    const { front, template, library } = document;
    const span = frontValueSpan(document, 'version');
    if (front?.niveau !== 'regional' || !template || !span) return;
    const { id, version } = front;
    const released = library.archived(id, version);
    if (!released || sameContent(template, released.template)) return;
    const at = { file: released.file, span: FILE_START };
    report({
      span,
      data: { version },
      related: [{ at, message: `Version ${version}, som den er udgivet.` }],
    });
  },
});
