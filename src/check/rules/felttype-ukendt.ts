import { orList } from '../../core/danish-list.ts';
import { nearest } from '../../core/nearest.ts';
import { builtInFieldTypes } from '../../fieldtypes/registry.ts';
import { attribute } from '../../parse/tree.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'felttype-ukendt',
  severity: 'fejl',
  fix: 'usikker',
  why: 'Uden en kendt type bliver svaret læst som fri tekst, og kravene til det bliver ikke kontrolleret.',
  messages: {
    default: {
      text: 'Der er ingen felttype, der hedder »{type}«.',
      mend: 'Skriv {mulige}, eller læg en fil med jeres egen type i mappen med felttyper.',
    },
    ligner: {
      text: 'Der er ingen felttype, der hedder »{type}«.',
      mend: 'Skriv type={forslag}, hvis det var det, du mente.',
    },
  },
  check: ({ level, template }, report) => {
    if (level !== 'regional') return;
    const names = [...builtInFieldTypes.keys()];
    for (const field of template?.fields ?? []) {
      const typed = attribute(field.node, 'type');
      // An empty value is reported as such.
      if (!typed || typed.value.trim() === '' || field.typeName === field.type.name) continue;
      const suggestion = nearest(typed.value.toLowerCase(), names);
      const data = { type: typed.value, mulige: orList(names) };
      if (suggestion === null) report({ span: typed.valueSpan, data });
      else
        report({
          span: typed.valueSpan,
          message: 'ligner',
          data: { ...data, forslag: suggestion },
          suggestion,
        });
    }
  },
});
