import { describe, expect, test } from 'vitest';
import { call } from '../cli/run-command.ts';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';

const FIELD = '# A\n\n:::skrivefelt[Svar]{#svar}\nx\n:::\n';
const COMMENT = '<!-- skrivefelt-fra link-intetsigende-tekst: adressen kommer i uge 40 -->';
const ANSWER = ':::skrivefelt{#svar}\nSe [her](https://region.dk).\n:::\n';

function files(body: string) {
  return { [TEMPLATE]: template(FIELD), [LOCAL]: local(body) };
}

describe('en melding, der er slået fra', () => {
  const { project, host } = workspace(files(`# A\n\n${COMMENT}\n${ANSWER}`));

  test('står for sig med sin begrundelse', () => {
    const { diagnostics, suppressed } = project.inspect([LOCAL]);
    expect(diagnostics).toEqual([]);
    expect(suppressed).toMatchObject([
      {
        ruleId: 'link-intetsigende-tekst',
        file: LOCAL,
        suppression: { reason: 'adressen kommer i uge 40', place: { start: { line: 12, column: 1 } } },
      },
    ]);
  });

  test('står i JSON og tælles for mennesker', async () => {
    const json = JSON.parse((await call(host, ['lint', '--format', 'json'])).out);
    expect(json).toMatchObject({
      findings: [],
      suppressed: [{ rule: 'link-intetsigende-tekst', line: 14, justification: 'adressen kommer i uge 40' }],
      summary: { warnings: 0 },
    });
    expect((await call(host, ['lint'])).out).toBe(
      '2 filer tjekket: alt er i orden. 1 er slået fra med en begrundelse.\n',
    );
  });
});

describe('godkendelse', () => {
  async function approve(body: string) {
    const { host } = workspace(files(body));
    await call(host, ['approve', TEMPLATE, '--rolle', 'Styregruppen']);
    return { host, approved: await call(host, ['approve', LOCAL, '--rolle', 'Forstander']) };
  }

  test('kan ikke fås ved at slå et manglende svar fra', async () => {
    const { approved } = await approve(
      '<!-- skrivefelt-fra skrivefelt-ubesvaret, undertrykkelse-forbudt: kommer -->\n\n# A\n\n:::skrivefelt{#svar}\n:::\n',
    );
    expect(approved.code).toBe(1);
  });

  test('brydes ikke af en kommentar', async () => {
    const { host, approved } = await approve(`# A\n\n${ANSWER}`);
    expect(approved.code).toBe(0);
    host.write(`/arbejdsomraade/${LOCAL}`, new TextEncoder().encode(local(`# A\n\n${COMMENT}\n${ANSWER}`)));
    const { out } = await call(host, ['lint']);
    expect(out).not.toContain('godkendelse-brudt');
    expect(out).toContain('1 er slået fra');
  });
});
