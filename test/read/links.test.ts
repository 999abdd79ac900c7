import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeHost } from '../../src/read/node-host.ts';
import { openWorkspace, workspacePath } from '../../src/read/open-workspace.ts';
import { withSlashes } from '../../src/read/paths.ts';
import type { Workspace } from '../../src/read/workspace.ts';

const CONFIGURATION = `sprogversion: 1
myndighed: { id: rs, navn: Region Sjælland, kortnavn: RS }
skabeloner: skabeloner
tilbud: tilbud
godkendere: []
`;
let base = '';

beforeEach(() => {
  base = withSlashes(fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'skrivefelt-'))));
  for (const folder of ['ws/skabeloner', 'ws/tilbud/ærø gård', 'udenfor'])
    fs.mkdirSync(`${base}/${folder}`, { recursive: true });
  fs.writeFileSync(`${base}/ws/skrivefelt.yaml`, CONFIGURATION);
  fs.writeFileSync(`${base}/ws/tilbud/ærø gård/tilbud.yaml`, 'id: aeroe\nnavn: Ærø\n');
  fs.writeFileSync(`${base}/udenfor/a.md`, 'hemmeligt');
  fs.writeFileSync(`${base}/udenfor/tilbud.yaml`, 'id: hemmeligt\nnavn: Hemmeligt\n');
});
afterEach(() => {
  fs.rmSync(base, { recursive: true, force: true });
});

function open(start = `${base}/ws`): Workspace {
  const opened = openWorkspace(nodeHost(), start);
  if (!opened.ok) throw new Error(opened.message);
  return opened.workspace;
}

describe('links that lead out of the workspace are not followed', () => {
  test('a linked file', () => {
    fs.symlinkSync('../../udenfor/a.md', `${base}/ws/skabeloner/a.md`);
    expect(open().source('skabeloner/a.md')).toEqual({ kind: 'outside' });
  });

  test('a linked folder: told of, and not read', () => {
    fs.symlinkSync('../../udenfor', `${base}/ws/skabeloner/delt`);
    fs.symlinkSync('../../udenfor', `${base}/ws/tilbud/delt`);
    expect(open().templateFiles()).toEqual(['skabeloner/delt']);
    expect(open().strayFiles()).toEqual(['tilbud/delt']);
    expect(open().source('skabeloner/delt')).toEqual({ kind: 'outside' });
    expect(open().source('skabeloner/delt/a.md')).toEqual({ kind: 'outside' });
    expect(open().tilbudFolders()).toEqual(['tilbud/ærø gård']);
    expect(open().placeOf('tilbud/delt/a.md')).toEqual({ kind: 'elsewhere' });
  });

  test('a linked tilbud.yaml gives no tilbud, and a finding', () => {
    fs.mkdirSync(`${base}/ws/tilbud/b`);
    fs.symlinkSync('../../../udenfor/tilbud.yaml', `${base}/ws/tilbud/b/tilbud.yaml`);
    const { value, findings } = open().tilbudIn('tilbud/b');
    expect(value).toBeNull();
    expect(findings.map((finding) => finding.rule)).toEqual(['sti-udenfor']);
  });
});

describe('links inside the workspace', () => {
  test('a link to a parent ends the walk', () => {
    fs.writeFileSync(`${base}/ws/skabeloner/a.md`, '# A');
    fs.symlinkSync('.', `${base}/ws/skabeloner/igen`);
    expect(open().templateFiles()).toEqual(['skabeloner/a.md']);
  });

  test('a workspace reached through a link is the same workspace', () => {
    fs.symlinkSync('ws', `${base}/genvej`);
    const workspace = open(`${base}/genvej/tilbud`);
    expect(workspace.root).toBe(`${base}/ws`);
    expect(workspacePath(workspace, `${base}/genvej/tilbud/ærø gård/tilbud.yaml`)).toBe(
      'tilbud/ærø gård/tilbud.yaml',
    );
  });
});
