import { extensionOf, fileNameOf } from '../link-address.ts';
import { defineRule } from '../rule.ts';

const FILES = /^(?:pdf|docx?|dotx?|xlsx?|pptx?|od[tsp]|rtf)$/;
/** `vers 4`, `version 2.1`, `v3`, `udkast`, `endelig`, `kopi` */
const VERSION =
  /(?<![\p{L}\d])(?:(?:vers?(?:ion)?|udg(?:ave)?|rev)[ ._-]*\d+(?:\.\d+)*|v[ ._]?\d+(?:\.\d+)*|kladde|udkast|endelig|final|kopi)(?![\p{L}\d])/iu;
/** `300115`, `02032015`, `2015-03-02`; a name of digits alone is a number in a register. */
const DATE =
  /(?<=[\p{L}\p{P} ])(?<!\d[.-]?)(?:(?:0[1-9]|[12]\d|3[01])[.-]?(?:0[1-9]|1[0-2])[.-]?(?:20)?[0-3]\d|20[0-3]\d[.-]?(?:0[1-9]|1[0-2])[.-]?(?:0[1-9]|[12]\d|3[01]))(?![\p{L}\d]|[.-]\d)/u;

export const rule = defineRule({
  id: 'link-versionsfil',
  severity: 'advarsel',
  heuristic: true,
  why: 'En fil med versionsnummer eller dato i navnet bliver ikke skiftet ud, når der kommer en ny: den får et nyt navn, og linket viser stadig den gamle.',
  messages: {
    default: {
      text: 'Filen, linket fører til, har »{maerke}« i navnet. Linket bliver ved den udgave.',
      mend: 'Link til den side, hvor den gældende udgave findes, eller bed om en adresse uden version.',
    },
  },
  check: (document, report) => {
    for (const { kind, url, urlSpan } of document.links()) {
      if (kind === 'billede' || !FILES.test(extensionOf(url))) continue;
      const name = fileNameOf(url)
        .replace(/\.\w+$/, '')
        .replaceAll('_', ' ');
      const found = VERSION.exec(name) ?? DATE.exec(name);
      if (found) report({ span: urlSpan, data: { maerke: found[0] } });
    }
  },
});
