import { expect, it } from 'vitest';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';

const TABLE = '| Sag |  |\n| --- | --- |\n| Klage | 14 dage |';

it('kolonnerne i et tabelfelt er skabelonens; i et andet svar skal de have overskrifter', () => {
  const fields = [
    ':::skrivefelt[Frister]{#frister type=tabel kolonner="Sag | Frist"}\nSkriv fristerne.\n:::',
    ':::skrivefelt[Arbejdet]{#arbejdet}\nSkriv om arbejdet.\n:::',
  ];
  const answers = ['frister', 'arbejdet'].map((id) => `:::skrivefelt{#${id}}\n${TABLE}\n:::`);
  const { project } = workspace({
    [TEMPLATE]: template(`# Formål\n\n${fields.join('\n\n')}\n`),
    [LOCAL]: local(answers.join('\n\n')),
  });
  const found = project.lint([LOCAL]).filter(({ ruleId }) => ruleId === 'tabel-hoved-mangler');
  expect(found.map(({ reason }) => reason)).toEqual(['Kolonne 2 i tabellen har ingen overskrift.']);
});
