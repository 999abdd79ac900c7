import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'stavefejl-projektordbog',
  severity: 'advarsel',
  heuristic: true,
  why: 'Fagets egne ord står ikke i en almindelig ordbog, så en stavekontrol ser ikke, når et af dem mangler et bogstav.',
  messages: {
    default: {
      text: '»{ord}« ligner fagordet »{fagord}«, men er skrevet på en anden måde.',
      mend: 'Ret ordet. Er det et andet ord, så skriv det i arbejdsområdets egen tabel, fagord.yaml.',
    },
  },
  check: (looked, report) => {
    const { nearMiss } = looked.library.terminology();
    for (const [word, places] of looked.vocabulary()) {
      const fagord = nearMiss(word);
      if (fagord === null) continue;
      for (const { block, start } of places) {
        report({ span: block.spanOf(start, start + word.length), data: { ord: word, fagord } });
      }
    }
  },
});
