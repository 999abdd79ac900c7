import { expect, test } from 'vitest';
import {
  findings,
  LOCAL,
  local,
  TEMPLATE,
  TILBUD,
  template,
  workspace,
} from '../pipeline/small-workspace.ts';

test.each(['', '(', '[', ')', '{', '|', '^', '+', '(?', '[a-'])(
  'the role »%sLeder« is words to look for and no pattern',
  (sign) => {
    const files = {
      [TEMPLATE]: template('# Formål\n\n:::skrivefelt[Hvem?]{#hvem}\nSkriv hvem.\n:::\n'),
      [LOCAL]: local(`# Formål\n\n:::skrivefelt{#hvem}\nDet afgør ${sign}Leder Anna Bang hver dag.\n:::\n`),
      [TILBUD]: `id: solgaarden\nnavn: "${sign}Solgården"\nleder: { rolle: "${sign}Leder", navn: "Bo Holm" }\n`,
    };
    expect(findings(workspace(files), LOCAL).join('\n')).toContain('stamdata-afviger');
  },
);
