import { orList } from '../../core/danish-list.ts';
import { fold } from '../../core/fold.ts';
import { nearest } from '../../core/nearest.ts';
import { blockDirectives, inlineDirectives } from '../../directives/registry.ts';
import { directivesOf } from '../../parse/walk.ts';
import { definitionOf } from '../known-directives.ts';
import { defineRule } from '../rule.ts';
import { runningTexts, spanOfMatch } from '../running-text.ts';

/** `:oplysnig[` after a space or at the start; `Ansvarlig:Forstander[^1]` and `10:30` are prose. */
const INLINE = /(?<![\p{L}\p{N}:\\])(:)([\p{L}-]{4,})(?=\[[^^]|\{)/gu;

export const rule = defineRule({
  id: 'ukendt-direktiv',
  severity: 'fejl',
  fix: 'usikker',
  why: 'Et navn, som sproget ikke kender, gør ingenting. Tit er det en tastefejl, og så mangler det felt, den boks eller den oplysning, der var ment.',
  messages: {
    default: {
      text: 'Der er ikke noget, der hedder »{kolon}{navn}«.',
      mend: 'Brug {mulige}, eller slet linjen med kolonerne.',
    },
    ligner: {
      text: 'Der er ikke noget, der hedder »{kolon}{navn}«.',
      mend: 'Skriv »{kolon}{forslag}«, hvis det var det, du mente.',
    },
    inline: {
      text: '»:{navn}« bliver trykt, som det står, for der er ikke noget, der hedder det.',
      mend: 'Skriv »:{forslag}«, hvis det var det, du mente.',
    },
  },
  check: ({ document, level }, report) => {
    const known = [...blockDirectives.values()]
      .filter(({ levels }) => levels.includes(level))
      .map(({ name }) => name);
    for (const { directive } of directivesOf(document.tree)) {
      if (directive.type === 'textDirective' || definitionOf(directive)) continue;
      const kolon = directive.type === 'leafDirective' ? '::' : ':::';
      const { start, end } = directive.nameSpan;
      const data = { navn: document.source.text.slice(start, end), kolon };
      const suggestion = nearest(directive.name.toLowerCase(), [...blockDirectives.keys()]);
      const found = { span: directive.nameSpan };
      if (suggestion === null)
        report({ ...found, data: { ...data, mulige: orList(known.map((name) => `${kolon}${name}`)) } });
      else report({ ...found, message: 'ligner', data: { ...data, forslag: suggestion }, suggestion });
    }
    const inline = [...inlineDirectives.keys()];
    for (const text of runningTexts(document)) {
      if (!/[[{]/.test(text.typed)) continue;
      for (const match of text.typed.matchAll(INLINE)) {
        const [, , navn = ''] = match;
        const suggestion = inline.includes(fold(navn)) ? null : nearest(fold(navn).toLowerCase(), inline);
        if (suggestion === null) continue;
        const { start, end } = spanOfMatch(text, match);
        report({
          span: { start: start + 1, end },
          message: 'inline',
          data: { navn, forslag: suggestion },
          suggestion,
        });
      }
    }
  },
});
