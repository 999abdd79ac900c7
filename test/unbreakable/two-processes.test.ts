import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Host } from '../../src/core/host.ts';
import { nodeHost } from '../../src/read/node-host.ts';
import { call } from '../cli/run-command.ts';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';
import { contentsOf, folderWith, litterIn } from './folder.ts';
import { PROGRAM, start } from './program.ts';

const OLD = '# A\n\n:::skrivefelt[Rolle]{#rolle type=linje}\nSkriv rollen.\n:::\n';
const NEW = OLD.replace('#rolle', '#vagt tidligere=rolle');
const DIRTY = '# A\n\n:::skrivefelt{#rolle}\nFor\u200bstander\n:::\n';
const SIDECAR = TEMPLATE.replace('.md', '.godkendelse.yaml');
const CHANGES = 'aendringer: [{ version: 2.0.0, dato: 2025-01-01, tekst: Nyt. }]\n';

let folder = '';
beforeEach(() => {
  folder = folderWith(
    workspace({
      [TEMPLATE]: template(NEW, CHANGES),
      'skabeloner/arkiv/alarmer@1.0.0.md': template(OLD, 'version: 1.0.0\n'),
      [LOCAL]: local(DIRTY, 'skabelon: alarmer@1.0.0\n'),
    }).host.files,
  );
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

function textOf(file: string): string {
  return fs.readFileSync(`${folder}/${file}`, 'utf8');
}

function approveAs(name: string): readonly string[] {
  return ['approve', TEMPLATE, '--rolle', 'Styregruppen', '--dato', '2025-01-15', '--navn', name];
}

function namesIn(sidecar: string): readonly string[] {
  const entries: readonly { readonly navn: string }[] = parse(sidecar);
  return entries.map(({ navn }) => navn);
}

/**
 * Runs a command that has read all it needs, and has nothing left to do but to write, while somebody else does
 * something in the same folder.
 */
async function overtaken(args: readonly string[], other: () => void): Promise<{ code: number; err: string }> {
  const host = nodeHost();
  let isFirst = true;
  const slow: Host = {
    ...host,
    write: (path, bytes, options) => {
      if (isFirst) other();
      isFirst = false;
      host.write(path, bytes, options);
    },
  };
  return call(slow, args, folder);
}

/** Another process of the program, to its end. */
function meanwhile(args: readonly string[]): () => void {
  return () => {
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  };
}

describe('approve og approve på det samme dokument', () => {
  test('af mange på én gang står hver godkendelse, der blev meldt givet, og de andre fik det at vide', async () => {
    const names = ['Åse', 'Bo', 'Ciar', 'Dan', 'Eva', 'Finn'];
    let entries: readonly string[] = [];
    for (let round = 0; round < 2; round += 1) {
      const asked = names.map((name) => `${name} ${round}`);
      const ended = await Promise.all(asked.map((name) => start(approveAs(name), folder).ended));
      const given = asked.filter((_, at) => ended[at]?.code === 0);
      for (const { code, err } of ended.filter((one) => one.code !== 0)) {
        expect(code).toBe(2);
        expect(err).toMatch(
          /^Filen ».*« er (kommet til|ændret), mens kommandoen kørte, og er ikke skrevet over\./,
        );
      }
      const now = namesIn(textOf(SIDECAR));
      expect(now.slice(0, entries.length)).toEqual(entries);
      expect([...now.slice(entries.length)].sort()).toEqual([...given].sort());
      expect(given.length).toBeGreaterThan(0);
      expect(litterIn(folder)).toEqual([]);
      entries = now;
    }
  });

  test.each([
    ['den første', null],
    ['en til', 'Åse'],
  ])('den, der bliver overhalet, er ikke givet og skal gives igen: %s', async (_, standing) => {
    if (standing !== null) await call(nodeHost(), approveAs(standing), folder);
    const { code, err } = await overtaken(approveAs('Bo'), meanwhile(approveAs('Ciar')));
    expect(code).toBe(2);
    expect(err).toContain(
      `${SIDECAR}« er ${standing === null ? 'kommet til' : 'ændret'}, mens kommandoen kørte`,
    );
    expect(err).toContain('Se efter, hvad der står i den, og kør kommandoen igen.');
    const before = [...(standing === null ? [] : [standing]), 'Ciar'];
    expect(namesIn(textOf(SIDECAR))).toEqual(before);
    expect((await call(nodeHost(), approveAs('Bo'), folder)).code).toBe(0);
    expect(namesIn(textOf(SIDECAR))).toEqual([...before, 'Bo']);
    expect(litterIn(folder)).toEqual([]);
  });
});

describe('update og lint --fix på den samme fil', () => {
  test('update skriver ikke over det, der er rettet imens', async () => {
    const { code, err } = await overtaken(['update'], meanwhile(['lint', '--fix', LOCAL]));
    expect(code).toBe(2);
    expect(err).toContain(`${LOCAL}« er ændret, mens kommandoen kørte, og er ikke skrevet over.`);
    expect(textOf(LOCAL)).toBe(local(DIRTY.replace('\u200b', ''), 'skabelon: alarmer@1.0.0\n'));
    expect((await call(nodeHost(), ['update'], folder)).code).toBe(0);
    expect(textOf(LOCAL)).toContain('{#vagt}\nForstander\n');
  });

  test('lint --fix skriver ikke over det, der er flyttet imens', async () => {
    const { code, err } = await overtaken(['lint', '--fix'], meanwhile(['update']));
    expect(code).toBe(2);
    expect(err).toContain(`${LOCAL}« er ændret, mens kommandoen kørte, og er ikke skrevet over.`);
    expect(textOf(LOCAL)).toContain('{#vagt}\nFor\u200bstander\n');
  });

  test.each([
    ['update', ['update']],
    ['lint --fix', ['lint', '--fix']],
  ])('%s skriver ikke over det, forfatteren gemmer imens', async (_, args) => {
    const edited = local(`${DIRTY}\nEn ny linje.\n`, 'skabelon: alarmer@1.0.0\n');
    const { err } = await overtaken(args, () => fs.writeFileSync(`${folder}/${LOCAL}`, edited));
    expect(err).toContain('er ændret, mens kommandoen kørte');
    expect(textOf(LOCAL)).toBe(edited);
  });

  test('på samme tid taber ingen af dem noget', async () => {
    const start1 = contentsOf(folder);
    const outcomes = new Set<string>();
    for (const first of [['update'], ['lint', '--fix']]) {
      for (const second of [['lint', '--fix'], ['update']]) {
        reset(start1);
        await call(nodeHost(), first, folder);
        outcomes.add(textOf(LOCAL));
        await call(nodeHost(), second, folder);
        outcomes.add(textOf(LOCAL));
      }
    }
    for (let round = 0; round < 3; round += 1) {
      reset(start1);
      await Promise.all([['update'], ['lint', '--fix']].map((args) => start(args, folder).ended));
      expect(outcomes).toContain(textOf(LOCAL));
      expect(litterIn(folder)).toEqual([]);
    }
  });

  function reset(files: ReadonlyMap<string, string>): void {
    fs.writeFileSync(`${folder}/${LOCAL}`, files.get(LOCAL) ?? '', 'latin1');
  }
});

describe('release, baseline og new', () => {
  test('en udgivet version bliver aldrig skrevet over, heller ikke når to udgiver den', async () => {
    const archived = 'skabeloner/arkiv/alarmer@2.0.0.md';
    const { code, err } = await overtaken(['release', 'alarmer'], () =>
      fs.writeFileSync(`${folder}/${archived}`, 'den andens'),
    );
    expect(code).toBe(2);
    expect(err).toContain(`${archived}« er kommet til, mens kommandoen kørte`);
    expect(textOf(archived)).toBe('den andens');
  });

  test('en grundlinje, som en anden har skrevet imens, bliver stående', async () => {
    const { code } = await overtaken(['baseline'], () =>
      fs.writeFileSync(`${folder}/skrivefelt-grundlinje.yaml`, '# den andens\n'),
    );
    expect(code).toBe(2);
    expect(textOf('skrivefelt-grundlinje.yaml')).toBe('# den andens\n');
  });

  test('et dokument, som en anden har lavet imens, bliver stående', async () => {
    fs.rmSync(`${folder}/${LOCAL}`);
    const { code } = await overtaken(['new', 'alarmer', '--tilbud', 'solgaarden'], () =>
      fs.writeFileSync(`${folder}/${LOCAL}`, 'den andens'),
    );
    expect(code).toBe(2);
    expect(textOf(LOCAL)).toBe('den andens');
  });
});

describe('render og render i den samme mappe', () => {
  test('begge lykkes, filerne er hele, og intet andet ligger der', async () => {
    const args = ['render', '--to', 'docx,pdf'];
    expect((await start(args, folder).ended).code).toBe(0);
    const once = contentsOf(folder);
    fs.rmSync(`${folder}/udgivet`, { recursive: true });
    const ended = await Promise.all([1, 2, 3].map(() => start(args, folder).ended));
    expect(ended.map(({ code, err }) => ({ code, err }))).toEqual(ended.map(() => ({ code: 0, err: '' })));
    expect(contentsOf(folder)).toEqual(once);
  });
});
