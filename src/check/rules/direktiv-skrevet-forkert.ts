import { fold } from '../../core/fold.ts';
import { inlineDirectives } from '../../directives/registry.ts';
import { directivesOf } from '../../parse/walk.ts';
import { misreadFences } from '../misread-fences.ts';
import { defineRule } from '../rule.ts';
import { runningTexts, spanOfMatch } from '../running-text.ts';
import { tornTail } from '../torn-directive.ts';

/** A known name that is read as text, with what belongs to it up to the end of the line. */
const READ_AS_TEXT = /(?<![:\\])(:+)(\p{L}+)((?:\[|\{)[^\n]*)/gu;

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
    hale: {
      text: 'Teksten efter »:{navn}« bliver trykt, som den står, fordi klammer eller citationstegn ikke passer sammen.',
      mend: 'Se efter, at [ har sin ], at { har sin }, og at der er to " om hver værdi, fx {eksempel}',
    },
    kolon: {
      text: '»{kolon}{navn}« bliver trykt, som det står, fordi der er for mange kolon.',
      mend: 'Skriv :{navn} med ét kolon, fx {eksempel}',
    },
  },
  check: ({ document }, report) => {
    for (const { kind, span, colons } of misreadFences(document)) {
      const typed = document.source.text.slice(span.start, span.end);
      report({ span, message: kind, data: { kolon: kind === 'kort' ? ':'.repeat(colons) : typed } });
    }
    for (const { directive, ancestors } of directivesOf(document.tree)) {
      const tail = tornTail(directive, ancestors.at(-1), document.source.text);
      if (tail)
        report({
          span: tail,
          message: 'hale',
          data: { navn: directive.name, eksempel: exampleOf(directive.name) },
        });
    }
    for (const text of runningTexts(document)) {
      for (const match of text.typed.matchAll(READ_AS_TEXT)) {
        const [, kolon = '', typed = '', tail = ''] = match;
        const navn = fold(typed);
        if (!inlineDirectives.has(navn)) continue;
        const { start, end } = spanOfMatch(text, match);
        const data = { navn, kolon, eksempel: exampleOf(navn) };
        if (kolon === ':') report({ span: { start: end - tail.length, end }, message: 'hale', data });
        else report({ span: { start, end: end - tail.length }, message: 'kolon', data });
      }
    }
  },
});

function exampleOf(name: string): string {
  return inlineDirectives.get(name)?.doc.example ?? '';
}
