import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { nodeGit } from '../../src/read/node-git.ts';
import { MEMORY_ROOT, type MemoryHost } from '../memory-host.ts';
import { LOCAL, local, TEMPLATE, TILBUD, template, workspace } from '../pipeline/small-workspace.ts';

/** Orders that a terminal would obey: colours, titles, links, a cleared screen, turned writing, in C0 and C1. */
const ORDERS = [
  ...[
    '\u001b[31m',
    '\u001b]0;titel\u0007',
    '\u001b]8;;https://x.dk\u001b\\',
    '\u001b[2J',
    '\r\u001b[K',
    '\u0008',
  ],
  ...['\u009b31m', '\u009d0;x\u009c', '\u202e', '\u2066', '\u200f', '\u0085', '\u007f', '\u0000'],
];
const EVIL = ORDERS.map((order, at) => `x${order}INJ${at}`).join(' ');
/** Without what ends the name of a field. */
const LABEL = EVIL.replace(/[[\]\\\r]/g, '');
const HTML =
  '<script>alert(1)</script><img src=x onerror=alert(1)>" onmouseover="alert(1)" \' javascript:alert(1)';
/** What a build server takes for an order where a line begins with it. */
const LINE = '\n::error::INJ';
const YAML = JSON.stringify(`${EVIL} ${HTML}${LINE}`);
const ESCAPE = String.fromCharCode(0x1b);
const OWN = new RegExp(`${ESCAPE}\\[(?:[012]|3[1-6])m|\\r${ESCAPE}\\[K`, 'g');
const NAME = `tilbud/solgaarden/n\u001b[31mINJ\u202eavn${LINE}.md`;

function evil(): MemoryHost {
  const body = `# Overskrift ${EVIL} ${HTML}\n\n:::skrivefelt[Svar ${LABEL} ${HTML}]{#svar}\nKrav ${EVIL} ${HTML}\n:::\n`;
  const answer = `# Overskrift\n\n:::skrivefelt{#svar}\nVi svarer ${EVIL} ${HTML} på det.\n:::\n\n:::skrivefelt{#u${EVIL}kendt}\n${HTML}\n:::\n`;
  return workspace({
    [TEMPLATE]: template(
      body,
      `titel: ${YAML}\naendringer: [{ version: 2.0.0, dato: 2026-11-01, tekst: ${YAML} }]\n`,
    ),
    'skabeloner/arkiv/alarmer@1.0.0.md': template(
      body.replace('#svar', '#gammel'),
      `version: 1.0.0\ntitel: ${YAML}\n`,
    ),
    [TILBUD]: `id: solgaarden\nnavn: ${YAML}\ntilbudstype: botilbud\nukendt${'\u202e'}: ${YAML}\n`,
    [LOCAL]: local(answer, `udarbejdet-af: ${YAML}\n`),
    [NAME]: local(answer.replaceAll('svar', 'gammel'), `skabelon: alarmer@1.0.0\nversion: ${YAML}\n`),
  }).host;
}

async function printed(host: MemoryHost, args: readonly string[], colour: boolean): Promise<string> {
  const said: string[] = [];
  const say = (text: string): void => {
    said.push(text);
  };
  await run(args, {
    host,
    git: nodeGit(),
    folder: MEMORY_ROOT,
    today: '2026-11-22',
    terminal: { out: say, err: say, colour, watched: colour },
  });
  return said.join('');
}

const COMMANDS: readonly (readonly string[])[] = [
  ['lint'],
  ['lint', '--format', 'json'],
  ['lint', '--format', 'sarif'],
  ['lint', '--format', 'github'],
  ['lint', '--format', 'gitlab'],
  ['lint', '--format', 'rdjson'],
  ['lint', '--format', 'junit'],
  ['lint', '--fix', '--dry-run'],
  ['lint', '--fix-usikre'],
  ['status'],
  ['status', '--format', 'json'],
  ['status', '--format', 'csv'],
  ['status', '--format', 'html'],
  ['status', '--format', 'ics'],
  ['status', '--tilbud', 'solgaarden'],
  ['status', '--tilbud', 'solgaarden', '--format', 'html'],
  ['status', '--skabelon', 'alarmer'],
  ['status', '--skabelon', 'alarmer', '--format', 'html'],
  ['compare', 'alarmer#svar'],
  ['compare', 'alarmer#svar', '--format', 'html'],
  ['compare', 'alarmer#svar', '--format', 'csv'],
  ['compare', 'alarmer#svar', '--format', 'json'],
  ['compare', `alarmer#${EVIL}`],
  ['data', LOCAL],
  ['schema', 'alarmer'],
  ['schema', EVIL],
  ['update', '--dry-run'],
  ['update'],
  ['release', 'alarmer'],
  ['release', EVIL],
  ['baseline'],
  ['audit', EVIL],
  ['new', EVIL, '--tilbud', 'solgaarden'],
  ['new', 'alarmer', '--tilbud', EVIL],
  ['approve', TEMPLATE, '--rolle', EVIL],
  ['approve', TEMPLATE, '--rolle', 'Styregruppen', '--navn', EVIL, '--begrundelse', EVIL],
  ['approve', EVIL, '--rolle', EVIL],
  ['approve', NAME, '--rolle', 'Forstander'],
  ['render', '--to', 'docx'],
  ['render', '--to', 'docx', '--kraev-godkendelse'],
  ['render', EVIL],
  ['regel', EVIL],
  [EVIL],
  ['lint', `--${EVIL}`],
  ['lint', EVIL],
];

describe.each(
  COMMANDS.map((args) => ({ args, name: args.map((arg) => (arg === EVIL ? '…' : arg)).join(' ') })),
)('skrivefelt $name', ({ args }) => {
  test.each([false, true])(
    'sender ingen ordrer fra et dokument til terminalen (farver: %s)',
    async (colour) => {
      const text = await printed(evil(), args, colour);
      expect(text).not.toBe('');
      const own = colour ? text.replace(OWN, '\ue000') : text;
      expect(own.match(/(?![\n\t\r])\p{Cc}|\p{Bidi_Control}/gu) ?? []).toEqual([]);
      expect(own).not.toMatch(/\r(?!\n)/);
      // Reports for GitHub are orders, and in tables and pages a line ending is a part of a cell.
      const isForPeople = !args.some((arg) => ['github', 'csv', 'html'].includes(arg));
      if (isForPeople) expect(own).not.toMatch(/^\s*::error/m);
      // A colour of the program's own, sent by a document, stands right before its words.
      expect(own.match(/x?\ue000INJ/g) ?? []).toEqual([]);
    },
  );
});

describe.each(
  COMMANDS.filter((args) => args.includes('html')).map((args) => ({ args, name: args.join(' ') })),
)('skrivefelt $name', ({ args }) => {
  test('har intet script, ingen attribut og ingen adresse fra et dokument', async () => {
    const text = await printed(evil(), args, false);
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(text)?.[1] ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src (?:'none'|'sha256-[\w+/=]+'); /,
    );
    expect(text).toContain('&lt;script&gt;');
    // What is left when our own style and script are taken away, tag by tag.
    const body = text.replace(/<style>[\s\S]*?<\/style>|<script>\n'use strict'[\s\S]*?<\/script>/g, '');
    for (const [, tag = '', attributes = ''] of body.matchAll(/<([a-z][a-z0-9]*)((?:"[^"]*"|[^>"])*)>/gi)) {
      expect(['script', 'img', 'iframe', 'object', 'embed', 'link', 'a', 'form', 'base']).not.toContain(tag);
      const bare = attributes.replace(/="[^"]*"/g, '');
      expect(bare).not.toMatch(/['"<=]|\bon\w+|\b(?:src|href|style)\b/i);
    }
  });
});

test('JSON er det samme, også når tegn, der kunne styre en terminal, er skrevet med deres nummer', async () => {
  const { svar }: { readonly svar: { readonly svar: string } } = JSON.parse(
    await printed(evil(), ['data', LOCAL], false),
  );
  expect(svar.svar).toContain('x\u009b31mINJ6');
  expect(svar.svar).toContain('x\u202eINJ8');
});

test('en kommando, som programmet foreslår, kan kopieres: et filnavn giver ikke skallen ordrer', async () => {
  const name = "tilbud/solgaarden/$(touch x) `y` o'k.md";
  const { host } = workspace({ [name]: local('', '') });
  const said = await printed(host, ['render', '--to', 'docx', '--kraev-godkendelse', name], false);
  expect(said).toContain("skrivefelt approve 'tilbud/solgaarden/$(touch x) `y` o'\\''k.md' --rolle");
});
