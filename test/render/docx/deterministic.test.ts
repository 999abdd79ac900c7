import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterEach, expect, it, vi } from 'vitest';
import { createDocxRenderer } from '../../../src/render/docx/render-docx.ts';
import { approvedPublication, fullPublication } from '../../fixtures/publication.ts';
import { docxParts } from './docx-parts.ts';
import { renderDocx } from './rendered.ts';

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

afterEach(() => {
  vi.useRealTimers();
});

it('the same publication gives the same bytes, whatever the renderer has rendered before', () => {
  const renderer = createDocxRenderer();
  const full = fullPublication();
  const unnumbered = { ...full, numbered: !full.numbered };
  const final = { ...full, state: { ...full.state, draft: !full.state.draft } };
  for (const publication of [full, approvedPublication(), unnumbered, final, full]) {
    expect(digest(renderer.render(publication))).toBe(digest(renderDocx(publication)));
  }
});

it('the clock has no say', () => {
  const first = digest(renderDocx(approvedPublication()));
  vi.useFakeTimers({ now: new Date('2031-12-31T23:59:59Z') });
  expect(digest(renderDocx(approvedPublication()))).toBe(first);
});

it('another process in another time zone gives the same bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'skrivefelt-docx-'));
  const here = fileURLToPath(new URL('.', import.meta.url));
  try {
    const script = join(folder, 'render.mjs');
    await build({
      stdin: {
        contents: `
          import { createHash } from 'node:crypto';
          import { renderDocx } from './rendered.ts';
          import { fullPublication } from '../../fixtures/publication.ts';
          console.log(createHash('sha256').update(renderDocx(fullPublication())).digest('hex'));`,
        resolveDir: here,
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: script,
    });
    const run = (zone: string) =>
      execFileSync(process.execPath, [script], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      }).trim();
    const expected = digest(renderDocx(fullPublication()));
    expect([run('Pacific/Kiritimati'), run('America/Adak')]).toEqual([expected, expected]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

it('the only person named is the author', () => {
  const publication = fullPublication();
  const parts = docxParts(renderDocx(publication));
  const named = [
    ...(parts['docProps/core.xml'] ?? '').matchAll(/<(?:dc:creator|cp:lastModifiedBy)>([^<]*)</g),
  ];
  expect(named.map(([, name]) => name)).toEqual([publication.author, publication.author]);
  expect(parts['docProps/app.xml']).not.toMatch(/Company|Manager|HyperlinkBase/);
  expect(Object.values(parts).join('\n')).not.toContain(process.cwd());
});
