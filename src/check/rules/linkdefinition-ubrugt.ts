import { spanOf } from '../../parse/tree.ts';
import { nodesOf } from '../../parse/walk.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'linkdefinition-ubrugt',
  severity: 'advarsel',
  why: 'En linje som »[navn]: adresse« er en adresse til et link. Bruger ingen den, er den nok ment som tekst.',
  messages: {
    default: {
      text: 'Linjen »[{navn}]: …« er en linkadresse, som ikke bliver brugt, og linjen trykkes, som den står.',
      mend: 'Skriv [teksten][{navn}], hvor linket skal være, eller slet linjen. Er den ment som tekst, så fjern klammerne.',
    },
    dublet: {
      text: 'Linkadressen »[{navn}]: …« står to gange, og kun den første bliver brugt.',
      mend: 'Slet den ene, eller giv den et andet navn.',
    },
  },
  check: ({ document, file }, report) => {
    const used = new Set(
      nodesOf(document.tree, 'linkReference', 'imageReference').map(({ node }) => node.identifier),
    );
    const firsts = new Map<string, ReturnType<typeof spanOf>>();
    for (const { node } of nodesOf(document.tree, 'definition')) {
      const span = spanOf(node);
      const data = { navn: String(node.label) };
      const first = firsts.get(node.identifier);
      if (first)
        report({
          span,
          message: 'dublet',
          data,
          related: [{ at: { file, span: first }, message: 'Den første står her.' }],
        });
      else {
        firsts.set(node.identifier, span);
        if (!used.has(node.identifier)) report({ span, data });
      }
    }
  },
});
