import { describe, expect, test } from 'vitest';
import { call } from '../cli/run-command.ts';
import { memoryHost } from '../memory-host.ts';
import {
  approveLocal,
  approveTemplate,
  bytesOf,
  changed,
  FILES,
  type Files,
  LOCAL,
  sidecarName,
  TEMPLATE,
} from './signed-workspace.ts';

const SIDECARS = {
  [sidecarName(TEMPLATE)]: bytesOf(approveTemplate()),
  [sidecarName(LOCAL)]: bytesOf(approveLocal()),
};

function hostWith(files: Files) {
  return memoryHost({ ...files, ...SIDECARS });
}

test('et godkendt dokument bliver udgivet', async () => {
  const { code, out } = await call(hostWith(FILES), ['render', LOCAL, '--kraev-godkendelse']);
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('kontakt') });
});

describe.each<[string, Files]>([
  ['et tilbud, der ikke er et navn', changed(LOCAL, 'tilbud: solgaarden', 'tilbud: {a: 1}')],
  ['et tilbud, der er en sti', changed(LOCAL, 'tilbud: solgaarden', 'tilbud: ../kildebo')],
  ['et forkert niveau', changed(LOCAL, 'niveau: lokal', 'niveau: regionalt')],
  ['en linje, som ingen kender', changed(LOCAL, 'status: klar', 'status: klar\nstatus2: hemmelig')],
  ['det samme i skabelonen', changed(TEMPLATE, 'status: klar', 'status: klar\nstatus2: hemmelig')],
])('%s, skrevet i hovedet efter godkendelsen', (_, files) => {
  test('lint nævner både linjen og godkendelsen', async () => {
    const { code, out } = await call(hostWith(files), ['lint']);
    expect(code).toBe(1);
    expect(out).toMatch(/fejl .*hoved-felt-/);
    expect(out).toMatch(/linjer med fejl i (dokumentets|skabelonens) hoved/);
  });

  test('render udgiver ikke, hvor der kræves godkendelse', async () => {
    const { code, err } = await call(hostWith(files), ['render', LOCAL, '--kraev-godkendelse']);
    expect(code).toBe(1);
    expect(err).toContain('er ikke udgivet: det er ændret, siden det blev godkendt.');
  });

  test('status viser ikke svaret som godkendt', async () => {
    expect((await call(hostWith(FILES), ['status'])).out).toMatch(/G {2}Godkendt/);
    expect((await call(hostWith(files), ['status'])).out).not.toMatch(/G {2}Godkendt/);
  });
});
