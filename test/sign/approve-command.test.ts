import { describe, expect, test } from 'vitest';
import type { CommandContext } from '../../src/cli/command.ts';
import { run } from '../../src/cli/run.ts';
import { nodeGit } from '../../src/read/node-git.ts';
import { MEMORY_ROOT, type MemoryHost, memoryHost } from '../memory-host.ts';
import { changed, FILES, type Files, LOCAL, sidecarName, TEMPLATE } from './signed-workspace.ts';

const REGIONAL = ['approve', TEMPLATE, '--rolle', 'Styregruppen', '--dato', '2026-09-30'];

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in a workspace on 16 November 2026. */
async function skrivefelt(host: MemoryHost, ...args: readonly string[]): Promise<Ran> {
  const written = { out: '', err: '' };
  const context: CommandContext = {
    host,
    git: nodeGit(),
    folder: MEMORY_ROOT,
    today: '2026-11-16',
    terminal: {
      colour: false,
      watched: false,
      out: (text) => {
        written.out += text;
      },
      err: (text) => {
        written.err += text;
      },
    },
  };
  return { code: await run(args, context), ...written };
}

describe('skrivefelt approve', () => {
  test('godkender først skabelonen og så svarene, og siger hvad der er skrevet', async () => {
    const host = memoryHost(FILES);
    expect(await skrivefelt(host, ...REGIONAL)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(
        /^Godkendt: Retningslinje for kontakt, version 2\.0\.0\n {2}Rolle: Styregruppen\n {2}Dato: 30\. september 2026\n/,
      ),
    });
    const local = await skrivefelt(host, 'approve', LOCAL, '--rolle', 'Forstander', '--navn', 'Ida Holm');
    expect(local).toMatchObject({ code: 0, err: '' });
    expect(local.out).toMatch(
      /Tilbud: Solgården\n {2}Rolle: Forstander Ida Holm\n {2}Dato: 16\. november 2026\n/,
    );
    expect(local.out).toMatch(
      /Fingeraftryk: sha256\/1:[0-9a-f]{12}\nSkrev tilbud\/solgaarden\/kontakt\.godkendelse\.yaml\n$/,
    );
    expect(host.text(sidecarName(LOCAL))).toContain('navn: Ida Holm');
  });

  test('en gyldig godkendelse brydes af en ændring, og dokumentet kan så godkendes igen', async () => {
    const host = memoryHost(FILES);
    await skrivefelt(host, ...REGIONAL);
    await skrivefelt(host, 'approve', LOCAL, '--rolle', 'Forstander');
    const before = host.text(sidecarName(LOCAL)) ?? '';
    host.write(
      `${MEMORY_ROOT}/${LOCAL}`,
      new TextEncoder().encode(changed(LOCAL, '[3]', '[4]')[LOCAL] ?? ''),
    );
    expect(await skrivefelt(host, 'approve', LOCAL, '--rolle', 'Forstander')).toMatchObject({ code: 0 });
    expect(host.text(sidecarName(LOCAL))?.startsWith(before)).toBe(true);
  });

  test('siger, hvad der skal læses igen, og kun det; --dry-run skriver ingenting', async () => {
    const host = memoryHost(FILES);
    await skrivefelt(host, ...REGIONAL);
    const first = await skrivefelt(host, 'approve', LOCAL, '--rolle', 'Forstander');
    expect(first.out).not.toContain('læses igen');
    host.write(
      `${MEMORY_ROOT}/${LOCAL}`,
      new TextEncoder().encode(changed(LOCAL, '[3]', '[4]')[LOCAL] ?? ''),
    );
    const before = new Map(host.files);
    const dry = await skrivefelt(host, 'approve', LOCAL, '--rolle', 'Forstander', '--dry-run');
    expect(dry).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^Kan godkendes: /) });
    expect(dry.out).toContain(
      '  Skal læses igen, for det er ændret siden sidst: svaret på »Frist for svar« (svarfrist)\nIntet er skrevet (--dry-run).\n',
    );
    expect(host.files).toEqual(before);
    const renewal = ['approve', LOCAL, '--rolle', 'Forstander', '--betydning', 'administrativ-godkendelse'];
    expect(await skrivefelt(host, ...renewal)).toMatchObject({
      code: 1,
      err: expect.stringContaining('Forstander, 16. november 2026): svaret på »Frist for svar« (svarfrist).'),
    });
  });

  test.each<[string, Files, readonly string[], RegExp]>([
    [
      'svar på en skabelon, der ikke er godkendt',
      FILES,
      [LOCAL, '--rolle', 'Forstander'],
      /Skabelonen er ikke godkendt/,
    ],
    [
      'et dokument med fejl',
      changed(TEMPLATE, '# Formål', '# Formål\n\n<div>x</div>'),
      [TEMPLATE, '--rolle', 'Styregruppen'],
      /Der er en fejl i dokumentet/,
    ],
    ['en forkert rolle', FILES, [TEMPLATE, '--rolle', 'Forstander'], /Det må »Styregruppen«/],
    [
      'et dokument uden hoved',
      { ...FILES, [TEMPLATE]: '# Formål\n' },
      [TEMPLATE, '--rolle', 'Styregruppen'],
      /Hovedet øverst i filen kan ikke læses/,
    ],
    [
      'en ødelagt godkendelsesfil',
      { ...FILES, [sidecarName(TEMPLATE)]: '- version' },
      [TEMPLATE, '--rolle', 'Styregruppen'],
      /kan ikke læses \(linje 1\)/,
    ],
  ])('afviser %s og skriver ingenting', async (_, files, args, reason) => {
    const host = memoryHost(files);
    const before = new Map(host.files);
    const ran = await skrivefelt(host, 'approve', ...args);
    expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringMatching(reason) });
    expect(ran.err).toMatch(/^»skabeloner|^»tilbud/);
    expect(host.files).toEqual(before);
  });

  test('overfører en godkendelse på papir, selv om der er fejl', async () => {
    const host = memoryHost(changed(TEMPLATE, '# Formål', '# Formål\n\n<div>x</div>'));
    const ran = await skrivefelt(
      host,
      ...REGIONAL,
      '--betydning',
      'overfoert',
      '--begrundelse',
      'Godkendt på papir',
    );
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('Begrundelse: Godkendt på papir') });
  });

  test.each<[string, readonly string[]]>([
    ['uden rolle', [LOCAL]],
    ['af en fil, der ikke findes', ['skabeloner/nej.md', '--rolle', 'Styregruppen']],
    ['af en mappe', ['tilbud', '--rolle', 'Forstander', '--dato']],
  ])('er forkert brug %s', async (_, args) => {
    expect(await skrivefelt(memoryHost(FILES), 'approve', ...args)).toMatchObject({ code: 2, out: '' });
  });
});
