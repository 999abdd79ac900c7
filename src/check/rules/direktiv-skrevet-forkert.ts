import { fold } from '../../core/fold.ts';
import { overlapTest } from '../../core/overlap-test.ts';
import type { Span } from '../../core/span.ts';
import { inlineDirectives } from '../../directives/registry.ts';
import { directivesOf } from '../../parse/walk.ts';
import { type MisreadFence, misreadFences } from '../misread-fences.ts';
import { defineRule, type Report } from '../rule.ts';
import { runningTexts, spanOfMatch } from '../running-text.ts';
import { tornTail } from '../torn-directive.ts';

/** A known name that is read as text, with what belongs to it up to the end of the line. */
const READ_AS_TEXT = /(?<![:\\])(:+)(\p{L}+)((?:\[|\{)[^\n]*)/gu;

/** Attributes in running text, of the kind that only directives have. */
const LOOSE_ATTRIBUTES =
  /(?<!\\|:[\p{L}-]+\[[^\]]*\])\{(?:til|id|type|krav|ord|antal|ikke-relevant|#[a-z][a-z\d-]*\s*)(?:=[^}\n]*)?\}/gu;

export const rule = defineRule({
  id: 'direktiv-skrevet-forkert',
  severity: 'fejl',
  why: 'En linje med kolon, der ikke er skrevet helt rigtigt, bliver trykt som almindelig tekst, og feltet eller boksen mangler.',
  messages: {
    begyndelse: {
      text: 'Linjen har kun to kolon, så indholdet nedenunder hører ikke til den.',
      mend: 'Skriv tre kolon, :::skrivefelt, når svaret står på linjerne under.',
    },
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
    'uden-kolon': {
      text: 'Linjen bliver trykt som tekst, fordi den ikke begynder med tre kolon.',
      mend: 'Skriv tre kolon lige foran navnet: {rettet}',
    },
    tuborg: {
      text: 'Linjen bliver trykt som tekst, fordi der mangler tuborgklammer om id’et.',
      mend: 'Skriv {rettet}',
    },
    attributter: {
      text: 'Linjen bliver trykt som tekst, fordi klammer eller citationstegn ikke passer sammen.',
      mend: 'Se efter, at hver [ har sin ], hver { sin }, og at der er to " om hver værdi, fx :::skrivefelt{#kontakt ord="20-300"}.',
    },
    hale: {
      text: 'Teksten efter »:{navn}« bliver trykt, som den står, fordi klammer eller citationstegn ikke passer sammen.',
      mend: 'Se efter, at [ har sin ], at { har sin }, og at der er to " om hver værdi, fx {eksempel}',
    },
    klammer: {
      text: '»{fundet}« bliver trykt, som det står.',
      mend: 'Tuborgklammer hører til lige efter et navn med kolon og kantede klammer, fx {eksempel}',
    },
    kolon: {
      text: '»{kolon}{navn}« bliver trykt, som det står, fordi der er for mange kolon.',
      mend: 'Skriv :{navn} med ét kolon, fx {eksempel}',
    },
  },
  check: ({ document }, report) => {
    const seen: Span[] = [];
    const found = (what: Report): void => {
      seen.push(what.span);
      report(what);
    };
    for (const { kind, span, colons } of misreadFences(document)) {
      const typed = document.source.text.slice(span.start, span.end);
      // The invisible character is reported where it stands.
      if (kind === 'usynligt') seen.push(span);
      else {
        const kolon = kind === 'kort' ? ':'.repeat(colons) : typed;
        found({ span, message: kind, data: { kolon, rettet: mended(kind, typed) } });
      }
    }
    for (const { directive, ancestors } of directivesOf(document.tree)) {
      const tail = tornTail(directive, ancestors.at(-1), document.source.text);
      const data = { navn: directive.name, eksempel: exampleOf(directive.name) };
      if (tail) found({ span: tail, message: 'hale', data });
    }
    const texts = runningTexts(document).filter(({ typed }) => /[[{]/.test(typed));
    for (const text of texts) {
      for (const match of text.typed.matchAll(READ_AS_TEXT)) {
        const [, kolon = '', typed = '', tail = ''] = match;
        const navn = fold(typed);
        if (!inlineDirectives.has(navn)) continue;
        const { start, end } = spanOfMatch(text, match);
        const data = { navn, kolon, eksempel: exampleOf(navn) };
        if (kolon === ':') found({ span: { start: end - tail.length, end }, message: 'hale', data });
        else found({ span: { start, end: end - tail.length }, message: 'kolon', data });
      }
    }
    const isTold = overlapTest(seen);
    for (const text of texts) {
      for (const match of text.typed.matchAll(LOOSE_ATTRIBUTES)) {
        const span = spanOfMatch(text, match);
        if (isTold(span)) continue;
        report({ span, message: 'klammer', data: { fundet: match[0], eksempel: exampleOf('henvisning') } });
      }
    }
  },
});

/** The line as it was meant. */
function mended(kind: MisreadFence['kind'], typed: string): string {
  if (kind === 'uden-kolon') return `:::${typed.replace(/^:/, '')}`;
  return typed.replace(/\s*#?([\w-]+)$/, '{#$1}');
}

function exampleOf(name: string): string {
  return inlineDirectives.get(name)?.doc.example ?? '';
}
