import { fold } from '../../core/fold.ts';
import { inlineDirectives } from '../../directives/registry.ts';
import { misreadFences } from '../misread-fences.ts';
import { defineRule } from '../rule.ts';
import { runningTexts, spanOfMatch } from '../running-text.ts';

const INLINE = /(?<![\p{L}\p{N}:\\]):([\p{L}]+)(?=[[{])/gu;
const BRACE = /^\{[^\s{}]*[=#][^\n]*/;

export const rule = defineRule({
  id: 'direktiv-skrevet-forkert',
  severity: 'fejl',
  why: 'En linje med kolon, der ikke er skrevet helt rigtigt, bliver trykt som almindelig tekst, og feltet eller boksen mangler.',
  messages: {
    loes: {
      text: 'Denne linje med kolon afslutter ikke noget.',
      mend: 'Slet linjen, eller skriv linjen, der begynder feltet eller boksen, over indholdet.',
    },
    kort: {
      text: 'Den afsluttende linje har for få kolon.',
      mend: 'Skriv {kolon}, lige så mange kolon som i den første linje.',
    },
    slut: {
      text: 'Den afsluttende linje {kolon} står i forlængelse af teksten.',
      mend: 'Flyt {kolon} ned på en linje for sig selv.',
    },
    mellemrum: {
      text: 'Linjen bliver trykt som tekst, fordi der er et mellemrum for meget.',
      mend: 'Skriv navn, klammer og tuborgklammer ud i ét, fx :::skrivefelt{#kontakt}.',
    },
    efter: {
      text: 'Linjen bliver trykt som tekst, fordi der står mere efter navnet.',
      mend: 'Flyt teksten ned på den næste linje.',
    },
    'uden-navn': {
      text: 'Linjen bliver trykt som tekst, fordi der mangler et navn efter kolonerne.',
      mend: 'Skriv navnet lige efter kolonerne, fx :::skrivefelt{#kontakt}.',
    },
    attributter: {
      text: 'Linjen bliver trykt som tekst, fordi klammer eller citationstegn ikke passer sammen.',
      mend: 'Se efter, at hver [ har sin ], hver { sin }, og at der er to " om hver værdi, fx :::skrivefelt{#kontakt ord="20-300"}.',
    },
    inline: {
      text: '»:{navn}« bliver trykt, som det står, fordi klammer eller citationstegn ikke passer sammen.',
      mend: 'Se efter, at hver [ har sin ], og hver { sin }, fx {eksempel}',
    },
    hale: {
      text: 'Teksten i tuborgklammer bliver trykt, som den står, fordi citationstegnene ikke passer sammen.',
      mend: 'Sæt to " om hver værdi, fx {eksempel}',
    },
  },
  check: ({ document }, report) => {
    for (const { kind, span, colons } of misreadFences(document)) {
      const typed = document.source.text.slice(span.start, span.end);
      report({ span, message: kind, data: { kolon: kind === 'kort' ? ':'.repeat(colons) : typed } });
    }
    for (const text of runningTexts(document)) {
      for (const match of text.typed.matchAll(INLINE)) {
        const definition = inlineDirectives.get(fold(match[1] ?? ''));
        if (!definition) continue;
        report({
          span: spanOfMatch(text, match),
          message: 'inline',
          data: { navn: definition.name, eksempel: definition.doc.example },
        });
      }
      const parent = text.ancestors.at(-1);
      const brace = BRACE.exec(text.typed);
      const before = parent?.children.find((child) => child.position?.end.offset === text.span.start);
      if (!brace || before?.type !== 'textDirective') continue;
      const eksempel = inlineDirectives.get(before.name)?.doc.example ?? '';
      report({ span: spanOfMatch(text, brace), message: 'hale', data: { eksempel } });
    }
  },
});
