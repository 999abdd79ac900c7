import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProject } from '../../src/pipeline.ts';
import { nodeHost } from '../../src/read/node-host.ts';
import preset, { skrivefelt } from '../../src/remark/preset.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DOCUMENT = 'tilbud/Herberget Fyrbakken/forebyggelse-af-overgreb.md';

let workspace: string;

beforeAll(() => {
  workspace = mkdtempSync(path.join(tmpdir(), 'skrivefelt-remark-'));
  cpSync(path.join(ROOT, 'examples/region-nordjylland'), workspace, { recursive: true });
});

afterAll(() => rmSync(workspace, { recursive: true, force: true }));

/** Line, column and rule of everything that lint finds in a file. */
function linted(file: string): readonly string[] {
  const opened = openProject(nodeHost(), workspace);
  if (!opened.ok) throw new Error(opened.message);
  const found = opened.project.lint([file]).filter((diagnostic) => diagnostic.file === file);
  return found.map(({ place, ruleId }) => `${place.start.line}:${place.start.column} ${ruleId}`);
}

function remark(...args: readonly string[]) {
  const cli = path.join(ROOT, 'node_modules/remark-cli/cli.js');
  const plugin = path.join(ROOT, 'dist/remark.js');
  const all = [cli, ...args, '--use', plugin, '--no-color', '--no-config'];
  return spawnSync(process.execPath, all, { cwd: workspace, encoding: 'utf8' });
}

describe('remark-cli with skrivefelt/remark', () => {
  it('shows what lint shows, and ends with 1 when there are errors', () => {
    const { stderr, status } = remark(DOCUMENT, '--quiet', '--no-stdout');
    const shown = [...stderr.matchAll(/^(\d+:\d+)-\d+:\d+\s.*?\s([a-z-]+)\s+skrivefelt$/gm)];
    expect(shown.map(([, place, rule]) => `${place} ${rule}`)).toEqual(linted(DOCUMENT));
    expect(shown.length).toBeGreaterThan(3);
    expect(status).toBe(1);
  });

  it('ends with 0 for a template without faults', () => {
    const { status, stderr } = remark('skabeloner', '--frail', '--quiet', '--no-stdout');
    expect(status).toBe(0);
    expect(stderr).not.toMatch(/error|warning/);
  });

  it('leaves every byte of a document alone, even when told to write it', () => {
    const file = path.join(workspace, DOCUMENT);
    const before = readFileSync(file, 'utf8');
    remark(DOCUMENT, '--output', '--quiet');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('says nothing of Markdown that is no document of a workspace', () => {
    writeFileSync(path.join(workspace, 'skabeloner/README.md'), '<b>Ikke vores</b>\n');
    expect(remark('skabeloner/README.md', '--quiet', '--no-stdout')).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('the plugin in an editor', () => {
  it('judges the text that is in the buffer, not the one on the disk', async () => {
    const onDisk = readFileSync(path.join(workspace, DOCUMENT), 'utf8');
    const value = `${onDisk}\n::findesikke\n`;
    const file = await unified()
      .use(remarkParse)
      .use(preset)
      .process({ cwd: workspace, path: DOCUMENT, value });
    expect(file.messages.map(({ ruleId }) => ruleId)).toContain('ukendt-direktiv');
    expect(linted(DOCUMENT).join()).not.toContain('ukendt-direktiv');
  });

  it('carries severity, note, page and suggestion', async () => {
    const processor = unified().use(remarkParse).use(skrivefelt).use(preset);
    const value = readFileSync(path.join(workspace, DOCUMENT), 'utf8').replace(
      'skabelon: forebyggelse-af-overgreb@',
      'skabelon: forebyggelse-af-overgrebb@',
    );
    const { messages } = await processor.process({ cwd: workspace, path: DOCUMENT, value });
    const message = messages.find(({ ruleId }) => ruleId === 'skabelon-ukendt');
    expect(message).toMatchObject({
      source: 'skrivefelt',
      fatal: true,
      url: 'docs/regler/skabelon-ukendt.md',
      note: expect.stringContaining('forebyggelse-af-overgreb'),
    });
  });

  it('gives no messages for a text without a path or outside any workspace', async () => {
    const processor = unified().use(remarkParse).use(preset);
    const nowhere = await processor.process({ value: '<b>' });
    const outside = await processor.process({ cwd: tmpdir(), path: 'x.md', value: '<b>' });
    expect([...nowhere.messages, ...outside.messages]).toEqual([]);
  });
});
