import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { LOCAL, local, TEMPLATE, TILBUD, template, workspace } from '../pipeline/small-workspace.ts';
import { type GitWorkspace, gitWorkspace } from './git-workspace.ts';

const OTHER = 'skabeloner/måltider.md';
const open: GitWorkspace[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.dispose();
});

function repository(): GitWorkspace {
  const { host } = workspace({});
  const made = gitWorkspace({
    'skrivefelt.yaml': host.text('skrivefelt.yaml') ?? '',
    [TILBUD]: host.text(TILBUD) ?? '',
    [TEMPLATE]: template('# A\n'),
    [OTHER]: template('# A\n', 'id: maaltider'),
    [LOCAL]: local('# A\n'),
  });
  open.push(made);
  return made;
}

/** The documents of the list, with their files. */
async function published(repo: GitWorkspace, ...args: readonly string[]): Promise<unknown> {
  const { code, err } = await repo.call(['render', '--to', 'docx', '--liste', 'ud/liste.json', ...args]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(readFileSync(join(repo.root, 'ud/liste.json'), 'utf8'));
}

describe('render --changed', () => {
  test('uden ændringer udgives intet', async () => {
    const repo = repository();
    expect(await published(repo, '--changed', 'main')).toEqual({ version: 1, documents: [] });
    expect(existsSync(join(repo.root, 'udgivet'))).toBe(false);
  });

  test('en ændret skabelon og de dokumenter, der bygger på den, i listen med titel og tilstand', async () => {
    const repo = repository();
    repo.write(TEMPLATE, `${template('# A\n')}Mere.\n`);
    const state = 'UDKAST: det er ikke godkendt';
    const title = 'Retningslinje for alarmer';
    expect(await published(repo, '--changed', 'main')).toEqual({
      version: 1,
      documents: [
        { dokument: TEMPLATE, titel: title, tilstand: state, filer: ['udgivet/regional/alarmer.docx'] },
        { dokument: LOCAL, titel: title, tilstand: state, filer: ['udgivet/solgaarden/alarmer.docx'] },
      ],
    });
  });

  test('stamdata giver tilbuddets dokumenter, og ikke filen selv', async () => {
    const repo = repository();
    repo.write(TILBUD, readFileSync(join(repo.root, TILBUD), 'utf8').replace('24', '25'));
    expect(await published(repo, '--changed', 'main')).toMatchObject({ documents: [{ dokument: LOCAL }] });
  });

  test('en gren, Git ikke kender, er 2', async () => {
    const { code, err } = await repository().call(['render', '--changed', 'findes-ikke']);
    expect(code).toBe(2);
    expect(err).toContain('Git kender ikke »findes-ikke«.');
  });
});
