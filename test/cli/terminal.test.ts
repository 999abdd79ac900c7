import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { nodeGit } from '../../src/read/node-git.ts';
import { MEMORY_ROOT } from '../memory-host.ts';
import { LOCAL, local, TEMPLATE, TILBUD, template, workspace } from '../pipeline/small-workspace.ts';
import { call } from './run-command.ts';

/** Clears the screen, sets the title of the window, writes backwards, and rings. */
const EVIL = 'ord\u001b[2J\u001b]0;titel\u0007\u202e\u009b31m';
/** What steers a terminal; a new line is all that may be sent. */
const STEERING = /(?!\n)\p{Cc}/u;

const { host } = workspace({
  [TEMPLATE]: template(
    `# A ${EVIL}\n\n:::skrivefelt[Hvem ${EVIL}?]{#hvem antal="3-5" type=liste}\nx\n:::\n`,
    `titel: "T ${EVIL}"\n`,
  ),
  [LOCAL]: local(
    `# A ${EVIL}\n\n:::skrivefelt{#hvem}\n- ${EVIL}  ${EVIL}\n:::\n\n:::skrivefelt{#${EVIL}}\n:::\n`,
  ),
  [LOCAL.replace('alarmer', `${EVIL}`)]: 'ingen hoved',
  [TILBUD]: `id: solgaarden\nnavn: "Sol ${EVIL}"\nukendt: "${EVIL}"\n`,
});

test.each([
  [['lint']],
  [['lint', '--forslag', 'skabeloner']],
  [['lint', `tilbud/${EVIL}`]],
  [['lint', '--format', 'github']],
  [['status']],
  [['status', '--tilbud', 'solgaarden']],
  [['compare', 'alarmer#hvem']],
  [['render', '--to', 'docx', '--out', 'ud']],
  [['approve', LOCAL, '--rolle', EVIL]],
  [['update', '--dry-run']],
  [['schema', EVIL]],
  [[EVIL]],
])('intet fra et dokument eller fra kommandolinjen styrer terminalen: %j', async (args) => {
  const { out, err } = await call(host, args);
  expect(`${out}${err}`).not.toBe('');
  expect(`${out}${err}`).not.toMatch(STEERING);
  expect(err).not.toMatch(/\p{Bidi_Control}/u);
});

test('farver og linjen, der viser, hvor langt kørslen er, kommer igennem, hvor der er en terminal', async () => {
  const names = ['a', 'b', 'c', 'd'];
  const files = names.map((name) => [`tilbud/solgaarden/${name}.md`, local('# A\n')] as const);
  const project = workspace({ [TEMPLATE]: template('# A\n'), ...Object.fromEntries(files) });
  const said: string[] = [];
  const say = (text: string): void => {
    said.push(text);
  };
  const terminal = { out: say, err: say, colour: true, watched: true };
  const context = { host: project.host, git: nodeGit(), folder: MEMORY_ROOT, today: '2026-11-22', terminal };
  await run(['render', 'tilbud', '--to', 'docx', '--out', 'ud'], context);
  await run(['lint'], context);
  expect(said.join('')).toContain('\r\u001b[K1/4');
  expect(said.join('')).toContain('\u001b[1m');
});

describe('en byggeserver, der læser loggen', () => {
  /** What GitHub, Azure and TeamCity obey: the first at the beginning of a line, the others anywhere in it. */
  const OBEYED = /^\s*::[\w-]+(?: .*)?::|##\w*\[/m;
  const ORDERS = [
    '::error::stop',
    '::add-mask::e',
    'a ##[error]stop',
    'a ##vso[task.setvariable variable=x]y',
  ];
  const ordering = workspace({
    [TEMPLATE]: template('# A\n\n:::skrivefelt[Hvem?]{#hvem}\nSkriv.\n:::\n'),
    [LOCAL]: local(`# A\n\n:::skrivefelt{#hvem}\n${ORDERS.join('  \n')}\n:::\n\n${ORDERS.join('\n\n')}\n`),
    'tilbud/solgaarden/##[error].md': 'ingen hoved',
  });

  test.each([
    [['lint']],
    [['lint', '--format', 'json']],
    [['lint', '--format', 'sarif']],
    [['lint', '--fix', '--dry-run']],
    [['lint', '##[error]']],
    [['compare', 'alarmer#hvem']],
    [['compare', 'alarmer#hvem', '--format', 'json']],
    [['data', LOCAL]],
    [['render', '--to', 'docx', '--out', 'ud']],
    [['::error::x']],
  ])('adlyder intet fra et dokument eller fra kommandolinjen: %j', async (args) => {
    const { out, err } = await call(ordering.host, args);
    expect(`${out}${err}`).toMatch(/error/);
    expect(`${out}${err}`).not.toMatch(OBEYED);
  });

  test('data er de samme, selv om en byggeserver ikke adlyder dem', async () => {
    const { out } = await call(ordering.host, ['data', LOCAL]);
    for (const order of ORDERS) expect(JSON.stringify(JSON.parse(out))).toContain(order);
  });

  test('det, der ikke er ordrer, er, som det er skrevet', async () => {
    const { out } = await call(ordering.host, ['regel', 'uafsluttet-direktiv']);
    expect(out).toContain(':::skrivefelt');
    expect(out).not.toContain('\u2060');
  });
});
