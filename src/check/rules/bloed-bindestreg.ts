import { matchesIn } from '../prose-matches.ts';
import { defineRule } from '../rule.ts';

const PARTED =
  /(?<![\p{L}\p{N}-])(\p{L}*\p{Ll})- (?!(?:og|eller|samt|som|men|til|hhv|henholdsvis|såvel|nu|både|respektive|fra|på|i|over|under|efter|før)(?!\p{L}))(\p{Ll}{2,})/gu;

export const rule = defineRule({
  id: 'bloed-bindestreg',
  severity: 'advarsel',
  fix: 'usikker',
  why: 'Tekst fra en PDF har bindestregen med, der delte ordet sidst på linjen. Så er ordet delt midt på linjen, og en søgning finder det ikke.',
  messages: {
    default: {
      text: '»{tekst}« er delt, som om det stod sidst på en linje.',
      mend: 'Skriv det i ét: »{ret}«.',
    },
  },
  check: (looked, report) => {
    for (const { span, text, groups, block, end } of matchesIn(looked, PARTED)) {
      // »bo- dag- og døgntilbud« has its end at the end.
      if (/^-(?!\p{L})/u.test(block.text.slice(end))) continue;
      const ret = `${groups[1]}${groups[2]}`;
      const typed = looked.document.source.text.slice(span.start, span.end);
      const isPlain = /^\p{L}+-[\s>]+\p{L}+$/u.test(typed);
      report({ span, data: { tekst: text, ret }, ...(isPlain ? { suggestion: ret } : {}) });
    }
  },
});
