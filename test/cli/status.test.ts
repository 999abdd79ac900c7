import { describe, expect, test } from 'vitest';
import { host, LOCAL, local, TEMPLATE, template } from '../coverage/small-overview.ts';
import { MEMORY_ROOT } from '../memory-host.ts';
import { call } from './run-command.ts';

const at = (): ReturnType<typeof host> => host({ [LOCAL]: local() });

describe('status', () => {
  test('viser matricen og slutter med 0', async () => {
    const { code, out, err } = await call(at(), ['status']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Overblik over retningslinjer – Region Test\nOpgjort 22\. november 2026\n/);
    expect(out).toMatch(/1\.9 Alarmer +B 4\/4/);
  });

  test('et arbejdsområde kan nævnes', async () => {
    const { code, out } = await call(at(), ['status', MEMORY_ROOT], '/');
    expect([code, out]).toEqual([0, expect.stringContaining('1.9 Alarmer')]);
  });

  test('--skabelon viser krav for krav, --tilbud lederens side', async () => {
    expect((await call(at(), ['status', '--skabelon', 'alarmer'])).out).toMatch(/2 Frist +B/);
    const { out } = await call(at(), ['status', '--tilbud', 'solgaarden']);
    expect(out).toContain('Solgården: det skal I gøre');
    expect(out).toContain(LOCAL);
  });

  test.each([
    ['json', '{"version":1,"view":"'],
    ['csv', '\ufeff'],
    ['html', '<!DOCTYPE html>'],
    ['ics', 'BEGIN:VCALENDAR\r\n'],
  ])('--format %s, for alle tre slags', async (format, start) => {
    for (const view of [[], ['--skabelon', 'alarmer'], ['--tilbud', 'solgaarden']]) {
      const { code, out } = await call(at(), ['status', '--format', format, ...view]);
      expect([code, out.slice(0, start.length)]).toEqual([0, start]);
    }
  });

  test('--out skriver en fil, og endelsen vælger formen', async () => {
    const host = at();
    expect(await call(host, ['status', '--out', 'overblik.html'])).toEqual({
      code: 0,
      out: 'Skrev overblik.html\n',
      err: '',
    });
    expect(host.text('overblik.html')).toMatch(/^<!DOCTYPE html>/);
  });

  test('uden --out bliver intet skrevet', async () => {
    const host = at();
    const before = new Map(host.files);
    await call(host, ['status', '--format', 'html']);
    expect(host.files).toEqual(before);
  });
});

describe('compare', () => {
  test('viser svarene ved siden af hinanden', async () => {
    const files = { [LOCAL]: local(), 'tilbud/engbo/tilbud.yaml': 'id: engbo\nnavn: Engbo\n' };
    const { code, out } = await call(host(files), ['compare', 'alarmer#afproevning']);
    expect(code).toBe(0);
    expect(out).toContain('Kravet skal besvares:\n  Beskriv, hvordan alarmen bliver afprøvet.');
    expect(out).toMatch(/B {2}Solgården {2}Besvaret\n {3}│ Nattevagten afprøver alarmen/);
    expect(out).toMatch(/Uden svar\n– {2}Engbo {2}Ikke begyndt/);
  });

  test.each(['json', 'csv', 'html'])('--format %s har svaret med', async (format) => {
    const { out } = await call(at(), ['compare', 'alarmer#afproevning', '--format', format]);
    expect(out).toContain('Nattevagten afprøver alarmen');
  });
});

describe('når der intet er at vise, står der hvorfor', () => {
  test.each(['pretty', 'html'])('uden tilbud: %s', async (format) => {
    const host = at();
    for (const file of [...host.files.keys()]) if (file.includes('/tilbud/')) host.remove(file);
    for (const args of [['status'], ['compare', 'alarmer#frist']]) {
      const { code, out } = await call(host, [...args, '--format', format]);
      expect([code, out.replace(/\s+/g, ' ')]).toEqual([
        0,
        expect.stringContaining('Der er ingen tilbud endnu.'),
      ]);
    }
  });

  test('uden skrivefelter', async () => {
    const host = at();
    host.write(TEMPLATE, new TextEncoder().encode(template('# Alarmer\n').replace(/^standard: .*\n/m, '')));
    host.write('standarder.yaml', new TextEncoder().encode('[]\n'));
    expect((await call(host, ['status'])).out).toContain('Ingen skabelon har skrivefelter');
  });
});

describe('forkert brug', () => {
  test.each<[readonly string[], string]>([
    [['status', '--skabelon', 'alarmre'], 'Der er ingen skabelon »alarmre«. Mente du »alarmer«?'],
    [['status', '--tilbud', 'solgarden'], 'Der er intet tilbud »solgarden«. Mente du »solgaarden«?'],
    [['status', '--tilbud', 'Solgården'], 'Der er intet tilbud »Solgården«. Mente du »solgaarden«?'],
    [['status', '--skabelon', 'alarmer', '--tilbud', 'solgaarden'], 'Skriv enten --skabelon eller --tilbud.'],
    [['status', '--format', 'xml'], 'Ukendt format »xml«.'],
    [['status', '--out', LOCAL], 'skal ende på .txt, .json, .csv, .html, .ics.'],
    [['status', '--format', 'csv', '--out', 'a.html'], 'skal ende på .csv.'],
    [['status', 'findes-ikke'], 'findes ikke'],
    [['compare', 'alarmer'], 'Skriv også feltet: alarmer#<felt>. Felterne er: afproevning, frist'],
    [['compare', 'alarmer#frits'], '»alarmer« har intet felt »frits«. Mente du »frist«?'],
    [['compare', 'alarme#frist'], 'Der er ingen skabelon »alarme«. Mente du »alarmer«?'],
    [['compare', 'alarmer#frist', '--format', 'ics'], 'Ukendt format »ics«.'],
  ])('%j', async (args, message) => {
    const host = at();
    const before = new Map(host.files);
    const { code, out, err } = await call(host, args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(host.files).toEqual(before);
  });
});
