import { matchesIn } from '../prose-matches.ts';
import { defineRule } from '../rule.ts';

const PARTED =
  /- (?<=(?<![\p{L}\p{N}-])(\p{L}*\p{Ll})- )(?!(?:og|eller|samt|som|men|til|hhv|henholdsvis|såvel|nu|både|respektive|fra|på|i|over|under|efter|før)(?!\p{L}))(\p{Ll}{2,})/gu;

export const rule = defineRule({
  id: 'bloed-bindestreg',
  severity: 'advarsel',
  heuristic: true,
  fix: 'usikker',
  why: 'Tekst fra en PDF har bindestregen med, der delte ordet sidst på linjen. Så er ordet delt midt på linjen, og en søgning finder det ikke.',
  messages: {
    default: {
      text: '»{tekst}« er delt, som om det stod sidst på en linje.',
      mend: 'Skriv det i ét: »{ret}«.',
    },
  },
  check: (looked, report) => {
    for (const { block, groups, ...after } of matchesIn(looked, PARTED)) {
      const [, first = '', second = ''] = groups;
      // »bo- dag- og døgntilbud« has its end at the end.
      if (/^-(?!\p{L})/u.test(block.text.slice(after.end))) continue;
      const start = after.start - first.length;
      const span = block.spanOf(start, after.end);
      const ret = `${first}${second}`;
      const isPlain = /^\p{L}+-[\s>]+\p{L}+$/u.test(looked.document.source.text.slice(span.start, span.end));
      const data = { tekst: block.text.slice(start, after.end), ret };
      report({ span, data, ...(isPlain ? { suggestion: ret } : {}) });
    }
  },
});
