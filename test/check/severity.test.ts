import { describe, expect, test } from 'vitest';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';

const BASE = workspace({}).host.text('skrivefelt.yaml') ?? '';
const OLD = 'skabeloner/gamle/alarmer.md';

/** The severity of the finding that a template with an empty link gets, by the lines of its configuration. */
function severity(settings: string, file = TEMPLATE, front = ''): string {
  const { project } = workspace({
    'skrivefelt.yaml': BASE + settings,
    [file]: template('# A\n\nSe [her](https://region.dk).\n', front),
  });
  return project.lint([file]).find(({ ruleId }) => ruleId === 'link-intetsigende-tekst')?.severity ?? 'fra';
}

/** The same for a field that a local document of some status has not answered. */
function unanswered(settings: string, status: string): string {
  const { project } = workspace({
    'skrivefelt.yaml': BASE + settings,
    [TEMPLATE]: template('# A\n\n:::skrivefelt[Svar]{#svar}\nx\n:::\n'),
    [LOCAL]: local('# A\n\n:::skrivefelt{#svar}\n:::\n', `status: ${status}`),
  });
  return project.lint([LOCAL]).find(({ ruleId }) => ruleId === 'skrivefelt-ubesvaret')?.severity ?? 'fra';
}

const OLD_ONLY =
  'undtagelser:\n  - stier: [skabeloner/gamle/**]\n    regler: { link-intetsigende-tekst: fra }\n';
const DRAFTS = 'undtagelser:\n  - status: [kladde, høring]\n    regler: { link-intetsigende-tekst: info }\n';

describe('hvor alvorlig en regel er', () => {
  test.each([
    ['reglens egen', '', TEMPLATE, '', 'warning'],
    ['den, der er sat for alle', 'regler: { link-intetsigende-tekst: fejl }\n', TEMPLATE, '', 'error'],
    ['en undtagelse for en mappe', OLD_ONLY, OLD, '', 'fra'],
    ['uden for mappen', OLD_ONLY, TEMPLATE, '', 'warning'],
    ['en undtagelse for en status', DRAFTS, TEMPLATE, 'status: kladde', 'info'],
    ['for en anden status', DRAFTS, TEMPLATE, 'status: klar', 'warning'],
    [
      'en undtagelse går forud for alle',
      `regler: { link-intetsigende-tekst: fejl }\n${OLD_ONLY}`,
      OLD,
      '',
      'fra',
    ],
    [
      'den sidste undtagelse, der passer',
      `${OLD_ONLY}  - { status: [kladde], regler: { link-intetsigende-tekst: fejl } }\n`,
      OLD,
      'status: kladde',
      'error',
    ],
    [
      'en senere undtagelse for andre regler',
      `${OLD_ONLY}  - { regler: { link-afsnit: fejl } }\n`,
      OLD,
      '',
      'fra',
    ],
    [
      'både mappe og status skal passe',
      'undtagelser: [{ stier: [skabeloner/gamle/**], status: [kladde], regler: { link-intetsigende-tekst: fra } }]\n',
      OLD,
      'status: klar',
      'warning',
    ],
  ])('%s', (_, settings, file, front, expected) => {
    expect(severity(settings, file, front)).toBe(expected);
  });

  test.each([
    ['', 'kladde', 'info'],
    ['', 'hoering', 'warning'],
    ['', 'klar', 'error'],
    ['regler: { skrivefelt-ubesvaret: advarsel }\n', 'kladde', 'info'],
    ['undtagelser: [{ regler: { skrivefelt-ubesvaret: fejl } }]\n', 'kladde', 'info'],
    ['undtagelser: [{ status: [kladde], regler: { skrivefelt-ubesvaret: fejl } }]\n', 'kladde', 'error'],
  ])('det, der mangler, med »%s« og status %s', (settings, status, expected) => {
    expect(unanswered(settings, status)).toBe(expected);
  });

  test.each([
    [
      'en sti, der ikke er en liste',
      'undtagelser:\n  - stier: skabeloner/gamle/**\n    regler: { link-intetsigende-tekst: fra }\n',
    ],
    [
      'en tastefejl',
      'undtagelser:\n  - stir: [skabeloner/gamle/**]\n    regler: { link-intetsigende-tekst: fra }\n',
    ],
    [
      'en status, der ikke findes',
      'undtagelser:\n  - status: [klart]\n    regler: { link-intetsigende-tekst: fra }\n',
    ],
  ])('en undtagelse med %s skjuler ikke noget og er en fejl', (_, settings) => {
    expect(severity(settings)).toBe('warning');
    const { project } = workspace({ 'skrivefelt.yaml': BASE + settings });
    expect(project.lint().filter((found) => found.severity === 'error')).not.toEqual([]);
  });

  test('en ukendt regel i en undtagelse bliver meldt', () => {
    const settings = 'undtagelser: [{ regler: { link-intetsigende-tekstt: fra } }]\n';
    const { project } = workspace({ 'skrivefelt.yaml': BASE + settings });
    expect(project.lint().map(({ ruleId }) => ruleId)).toContain('regel-ukendt');
  });
});
