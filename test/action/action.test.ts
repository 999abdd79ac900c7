import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ActionRun, type ActionSurroundings, runAction } from './composite.ts';
import {
  ALARMS_HERE,
  FOLDER,
  FOOD,
  FOOD_HERE,
  FOOD_THERE,
  PULL_REQUEST,
  pullRequest,
  type Server,
  usualChange,
} from './pull-request.ts';

/** The action's steps on a real repository, with what GitHub sets, and the program as it is built. */
const servers: Server[] = [];
afterAll(() => {
  for (const one of servers) one.dispose();
});

function server(change = usualChange): Server {
  const made = pullRequest(change);
  servers.push(made);
  return made;
}

function run(
  workspace: string,
  { inputs = {}, env = PULL_REQUEST }: Partial<ActionSurroundings> = {},
): ActionRun {
  return runAction({ workspace, inputs: { sti: FOLDER, ...inputs }, env });
}

/** The files that errors and warnings on lines name, each once. */
function annotated({ out }: ActionRun): readonly string[] {
  const files = [...out.matchAll(/^::(?:error|warning|notice) file=([^,]+),/gm)].map(([, file = '']) =>
    file.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%25', '%'),
  );
  return [...new Set(files)].sort();
}

const inFolder = (...files: readonly string[]): readonly string[] =>
  files.map((file) => `${FOLDER}/${file}`).sort();

describe('en pull request, der retter en skabelon og et svar og sletter et dokument', () => {
  let done: ActionRun;
  let checkout: string;
  beforeAll(() => {
    checkout = server().checkout('all');
    done = run(checkout, { inputs: { sarif: 'ja' } });
  });

  test('slutter med 1, fordi der er fejl', () => {
    expect({ code: done.code, err: done.err }).toEqual({ code: 1, err: '' });
  });

  test('bemærkninger på linjerne i det, der er ændret, og det, der bygger på det; ikke i andet', () => {
    expect(annotated(done)).toEqual(inFolder(FOOD_HERE, FOOD_THERE));
    expect(done.out).toMatch(
      /^::error file=vores retningslinjer æøå\/tilbud\/solgaarden\/måltider%2C hos os\.md,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=svar-type::/m,
    );
    expect(done.out).not.toContain(ALARMS_HERE);
  });

  test('fundene som SARIF', () => {
    const sarif = JSON.parse(readFileSync(done.outputs['sarif-fil'] ?? '', 'utf8'));
    const uris: readonly string[] = sarif.runs[0].results.map(
      (result: { locations: [{ physicalLocation: { artifactLocation: { uri: string } } }] }) =>
        result.locations[0].physicalLocation.artifactLocation.uri,
    );
    expect([...new Set(uris.map(decodeURIComponent))].sort()).toEqual(inFolder(FOOD_HERE, FOOD_THERE));
    expect(uris[0]).toMatch(/^[\x21-\x7e]+$/);
  });

  test('det, der er ændret og berørt, er udgivet som Word og PDF', () => {
    const folder = done.outputs['udgivet-mappe'] ?? '';
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.\w+$/.test(file),
    );
    expect(files.map((file) => file.replaceAll('\\', '/')).sort()).toEqual([
      'regional/maaltider.docx',
      'regional/maaltider.pdf',
      'soehuset/maaltider.docx',
      'soehuset/maaltider.pdf',
      'solgaarden/maaltider.docx',
      'solgaarden/maaltider.pdf',
    ]);
    expect(readFileSync(join(folder, 'regional/maaltider.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(existsSync(join(checkout, FOLDER, 'udgivet'))).toBe(false);
  });

  test('tal og stier som outputs', () => {
    const errors = done.out.match(/^::error file=/gm)?.length;
    expect(done.outputs).toMatchObject({ 'antal-fejl': String(errors), 'antal-advarsler': '0' });
  });

  test('artefaktet og SARIF-filen bliver sendt', () => {
    expect(done.called).toEqual([
      {
        uses: expect.stringMatching(/^actions\/upload-artifact@/),
        with: {
          name: 'skrivefelt-udgivet',
          path: done.outputs['udgivet-mappe'],
          'if-no-files-found': 'error',
        },
      },
      {
        uses: expect.stringMatching(/^github\/codeql-action\/upload-sarif@/),
        with: { sarif_file: done.outputs['sarif-fil'], category: 'skrivefelt' },
      },
    ]);
  });

  test('opsummeringen: en tabel med fund for hvert dokument, fundene og det, der er udgivet', () => {
    const { summary } = done;
    expect(summary).toContain('## Skrivefelt: 2 fejl og 0 advarsler\n');
    expect(summary).toContain('ændret siden origin/main, og det, der afhænger af det: 3 dokumenter.');
    expect(summary).toContain('| Dokument | Fejl | Advarsler | Oplysninger |');
    const row = `| [${FOLDER}/${FOOD_HERE}](https://github.com/region/retningslinjer/blob/abc123/vores%20retningslinjer%20%C3%A6%C3%B8%C3%A5/tilbud/solgaarden/m%C3%A5ltider%2C%20hos%20os.md?plain=1) | 1 | 0 | 0 |`;
    expect(summary.split('\n')).toContain(row);
    expect(summary).toMatch(/^- \*\*fejl\*\* .*måltider, hos os\.md, linje \d+: .* \(svar-type\)$/m);
    expect(summary).toContain('### Udgivet: 3 dokumenter');
    expect(summary).toContain('artefaktet »skrivefelt-udgivet«');
    expect(summary).toContain(
      `| ${FOLDER}/${FOOD} | Retningslinje for måltider | UDKAST: det er ikke godkendt | regional/maaltider.docx<br>regional/maaltider.pdf |`,
    );
    expect(summary).not.toContain('gammel.md');
  });

  test('forfatterens ord er ord, ikke Markdown', () => {
    expect(done.summary).toContain('om &#124; lidt');
    expect(done.summary).not.toContain('om | lidt');
  });
});

describe('hvad der sammenlignes med', () => {
  let made: Server;
  beforeAll(() => {
    made = server();
  });
  const tjek = { udgiv: 'nej' };

  test('to commits er nok: GitHubs fletning kender grenen, der skal flettes til', () => {
    const { code, ...done } = run(made.checkout(2), { inputs: tjek });
    expect(annotated({ code, ...done })).toEqual(inFolder(FOOD_HERE, FOOD_THERE));
    expect(done.summary).toContain('siden HEAD^1');
  });

  test('én commit er ikke nok: det siges, og intet er tjekket', () => {
    const { code, out, summary, outputs } = run(made.checkout(1));
    expect(code).toBe(2);
    expect(out).toMatch(/^::error title=Skrivefelt::Git kender ikke »origin\/main«.*fetch-depth: 0/m);
    expect(summary).toContain('Skrivefelt: kunne ikke tjekke');
    expect(summary).toContain('fetch-depth: 0');
    expect(outputs).toEqual({
      'antal-fejl': '',
      'antal-advarsler': '',
      'sarif-fil': '',
      'udgivet-mappe': '',
    });
  });

  test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ['alt, når der er bedt om det', { 'aendret-siden': 'alt' }, PULL_REQUEST],
    [
      'alt, når det ikke er en pull request',
      {},
      { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main' },
    ],
  ])('%s', (_, inputs, env) => {
    const done = run(made.checkout(2), { inputs: { ...tjek, ...inputs }, env });
    expect(annotated(done)).toEqual(inFolder(ALARMS_HERE, FOOD_HERE, FOOD_THERE));
    expect(done.summary).toContain('Alt er tjekket');
  });

  test('den gren eller commit, der er bedt om', () => {
    const done = run(made.checkout('all'), { inputs: { ...tjek, 'aendret-siden': 'HEAD' } });
    expect({ code: done.code, annotated: annotated(done) }).toEqual({ code: 0, annotated: [] });
    expect(done.summary).toContain('## Skrivefelt: ingen fejl\n');
  });
});

describe('valg', () => {
  let checkout: string;
  beforeAll(() => {
    checkout = server().checkout('all');
  });

  test('udgiv: nej og sarif: nej: intet bliver sendt', () => {
    const done = run(checkout, { inputs: { udgiv: 'nej' } });
    expect({ code: done.code, called: done.called }).toEqual({ code: 1, called: [] });
    expect(done.outputs['udgivet-mappe']).toBe('');
    expect(done.summary).not.toContain('Udgivet');
  });

  test('uden navn på et artefakt bliver der udgivet, men ikke sendt', () => {
    const done = run(checkout, { inputs: { artefakt: '' } });
    expect(done.called).toEqual([]);
    expect(existsSync(done.outputs['udgivet-mappe'] ?? '')).toBe(true);
    expect(done.summary).not.toContain('artefaktet');
  });

  test('sti: kun det, der ligger dér', () => {
    const sti = `${FOLDER}/tilbud/solgaarden\n\n  ${FOLDER}/skabeloner  \n`;
    const done = run(checkout, { inputs: { sti, udgiv: 'nej' } });
    expect(annotated(done)).toEqual(inFolder(FOOD_HERE));
  });

  test('en sti, der ikke findes, stopper ikke tjekket af de andre, men er 2', () => {
    const { code, out, outputs, summary } = run(checkout, { inputs: { sti: `${FOLDER}\nvæk.md` } });
    expect({ code, errors: outputs['antal-fejl'] }).toEqual({ code: 2, errors: '2' });
    expect(out).toContain('\n::error title=Skrivefelt::»væk.md« findes ikke.\n');
    expect(summary).toContain('## Skrivefelt: 2 fejl og 0 advarsler');
    expect(summary).toContain('\n> »væk.md« findes ikke.\n');
  });

  test.each([
    ['udgiv', 'måske', 'Ved »udgiv« står »måske«. Skriv ja eller nej.'],
    ['max-advarsler', '-1', 'Ved »max-advarsler« står »-1«.'],
    ['artefakt', 'a/b', 'Ved »artefakt« står et tegn'],
    ['sti', 'findes-ikke', '»findes-ikke« findes ikke.'],
  ])('%s: %s er 2 og siger hvorfor', (input, value, message) => {
    const { code, out } = run(checkout, { inputs: { [input]: value } });
    expect(code).toBe(2);
    expect(out).toContain(`::error title=Skrivefelt::${message}`);
  });

  test.each(['$(touch HACKET)', '"; touch HACKET; "', '`touch HACKET`', "'; touch HACKET #"])(
    'en værdi er aldrig en kommando: %s',
    (value) => {
      for (const input of ['sti', 'aendret-siden', 'artefakt', 'max-advarsler']) {
        run(checkout, { inputs: { [input]: value, udgiv: 'nej' } });
      }
      expect(existsSync(join(checkout, 'HACKET'))).toBe(false);
    },
  );
});

describe('advarsler, grundlinje og rettede fejl', () => {
  const UNUSED = '\n[^1]: En fodnote, som intet henviser til.\n';
  const warned = (): Server =>
    server(({ root, write }) => write(FOOD, `${readFileSync(join(root, FOOD), 'utf8')}${UNUSED}`));

  test('max-advarsler', () => {
    const checkout = warned().checkout('all');
    const inputs = { sti: `${FOLDER}/skabeloner`, udgiv: 'nej' };
    expect(run(checkout, { inputs })).toMatchObject({ code: 0, outputs: { 'antal-advarsler': '1' } });
    expect(run(checkout, { inputs: { ...inputs, 'max-advarsler': '1' } }).code).toBe(0);
    expect(run(checkout, { inputs: { ...inputs, 'max-advarsler': '0' } }).code).toBe(1);
  });

  test('gamle fund i grundlinjen stopper ikke; grundlinje: nej viser dem', async () => {
    const made = server();
    const checkout = made.checkout('all');
    const { call } = await import('../cli/run-command.ts');
    const { nodeHost } = await import('../../src/read/node-host.ts');
    await call(nodeHost(), ['baseline'], join(checkout, FOLDER));
    const inputs = { udgiv: 'nej', 'aendret-siden': 'alt' };
    expect(run(checkout, { inputs })).toMatchObject({ code: 0, outputs: { 'antal-fejl': '0' } });
    expect(run(checkout, { inputs: { ...inputs, grundlinje: 'nej' } })).toMatchObject({
      code: 1,
      outputs: { 'antal-fejl': '3' },
    });
  });
});

test('et filnavn kan ikke give GitHub kommandoer', () => {
  const made = server(({ root, write }) => {
    const text = readFileSync(join(root, FOOD_HERE), 'utf8');
    write('tilbud/solgaarden/mad\n::error::HACKET.md', text.replace('12', 'tolv\n\n![x](kort.svg) ᚠ'));
    write('tilbud/solgaarden/kort.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  });
  const { out } = run(made.checkout('all'));
  expect(out).toContain('HACKET.md');
  expect(commandsIn(out).filter((line) => line.startsWith('::error::'))).toEqual([]);
  expect(commandsIn(out)).toContain('::group::Udgivelse');
  expect(commandsIn(out).at(-1)).toBe('::endgroup::');
});

test('det, programmet siger om udgivelsen, bliver ikke læst som kommandoer', () => {
  const { out } = run(server().checkout('all'));
  const [, token = '', said = ''] =
    /::group::Udgivelse\n::stop-commands::(\S{20,})\n([\s\S]*?)\n::\1::\n::endgroup::\n/.exec(out) ?? [];
  expect(said).toContain('regional/maaltider.docx');
  expect(said).not.toContain(token);
});

/** The lines that GitHub's runner takes for commands. */
function commandsIn(out: string): readonly string[] {
  const found: string[] = [];
  let token: string | null = null;
  for (const line of out.split('\n').filter((one) => one.startsWith('::'))) {
    const stop = /^::stop-commands::(.+)$/.exec(line)?.[1];
    if (token !== null) token = line === `::${token}::` ? null : token;
    else if (stop !== undefined) token = stop;
    else found.push(line);
  }
  return found;
}
