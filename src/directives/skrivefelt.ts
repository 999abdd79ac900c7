import { patternAdvice } from '../core/regular-expression.ts';
import { barsAttribute, idAttribute, rangeAttribute, textAttribute } from './attribute-values.ts';
import type { AttributeDefinitions, BlockDirective } from './directive.ts';

const TEMPLATE_ATTRIBUTES: AttributeDefinitions = {
  id: idAttribute,
  type: textAttribute('Felttype; `tekst`, når den mangler'),
  krav: { doc: 'Om feltet skal, bør eller kan besvares', values: ['skal', 'boer', 'kan'] },
  ord: rangeAttribute('Antal ord, fx 20-300'),
  antal: rangeAttribute('Antal punkter eller rækker, fx 1-10'),
  mindst: textAttribute('Mindste tal eller tidligste dato'),
  hoejst: textAttribute('Største tal eller seneste dato'),
  enhed: textAttribute('Enhed efter et tal'),
  valg: barsAttribute('Valgmuligheder', 2),
  kolonner: barsAttribute('Tabellens kolonner', 2),
  moenster: {
    doc: 'Regulært udtryk, som svaret skal følge; uden `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)` og `\\1`',
    expected: patternAdvice,
  },
  naevner: barsAttribute('Ord eller henvisninger, som svaret skal nævne'),
  'kan-fravaelges': {
    doc: 'Tilbuddet må svare »ikke relevant« med en begrundelse',
    flag: true,
    values: ['', 'ja', 'nej'],
  },
  tidligere: barsAttribute('Feltets id i tidligere versioner'),
  synlighed: { doc: 'Feltet udelades i offentlige udgaver', values: ['intern', 'offentlig'] },
  standard: textAttribute('Id på den standard, feltet hører til'),
  socialtilsyn: textAttribute('Tema i socialtilsynets kvalitetsmodel'),
};

const LOCAL_ATTRIBUTES: AttributeDefinitions = {
  id: idAttribute,
  'ikke-relevant': { doc: 'Begrundelse for, at feltet ikke er relevant for tilbuddet', flag: true },
};

/** `skrivefelt`: a demand in a template, its answer in a local document. */
export const skrivefelt: BlockDirective = {
  name: 'skrivefelt',
  kinds: ['containerDirective', 'leafDirective'],
  levels: ['regional', 'lokal'],
  label: 'optional',
  attributes: (level) => (level === 'regional' ? TEMPLATE_ATTRIBUTES : LOCAL_ATTRIBUTES),
  doc: {
    purpose:
      'Et felt, som tilbuddet udfylder. I skabelonen står kravet og vejledningen, i den lokale retningslinje svaret.',
    example: ':::skrivefelt{#markedsfoering}\nVi vurderer behovet for markedsføring hvert år i marts.\n:::',
  },
  build: (node, context) => context.field(node),
};
