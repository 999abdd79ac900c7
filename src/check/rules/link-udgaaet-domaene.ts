import { printDate } from '../../core/danish-date.ts';
import { belongsTo, hostOf } from '../link-address.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'link-udgaaet-domaene',
  severity: 'advarsel',
  fix: 'usikker',
  why: 'Myndigheder skifter navn og adresse. De gamle adresser bliver ledt videre en tid, og så dør de.',
  messages: {
    default: {
      text: '»{vaert}« er flyttet til »{ny}«{siden}.',
      mend: 'Find siden på {ny}, og skriv dens adresse. Står den der under samme sti, er det nok at skifte navnet ud.',
    },
  },
  check: (document, report) => {
    for (const { url, urlSpan } of document.links()) {
      const host = hostOf(url);
      if (host === null) continue;
      const moved = document.library
        .table('domaener')
        .poster.find(({ vaert, ny }) => ny !== undefined && belongsTo(host, vaert));
      if (moved?.ny === undefined) continue;
      const typed = document.document.source.text.slice(urlSpan.start, urlSpan.end);
      const suggestion = typed.replace(/^(?:https?:\/\/)?[^/?#]+/i, `https://${moved.ny}`);
      const siden = moved.siden === undefined ? '' : ` (${printDate(moved.siden)})`;
      const data = { vaert: host, ny: moved.ny, siden };
      report(
        /^(?:https?:\/\/|www\.)/i.test(typed) ? { span: urlSpan, data, suggestion } : { span: urlSpan, data },
      );
    }
  },
});
