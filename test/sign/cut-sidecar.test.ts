import { describe, expect, test } from 'vitest';
import { openProject } from '../../src/pipeline.ts';
import { call } from '../cli/run-command.ts';
import { MEMORY_ROOT, type MemoryHost, memoryHost } from '../memory-host.ts';
import { FILES, LOCAL, sidecarName, TEMPLATE } from './signed-workspace.ts';

const SIDECAR = sidecarName(LOCAL);
const decoder = new TextDecoder();

function approving(file: string, rolle: string, ...more: readonly string[]): readonly string[] {
  return ['approve', file, '--rolle', rolle, '--dato', '2026-11-16', ...more];
}

/** A workspace with two approvals of the local document, as the program writes them; one name has æ in it. */
async function signed(): Promise<{
  readonly host: MemoryHost;
  readonly whole: Uint8Array;
  readonly first: number;
}> {
  const host = memoryHost(FILES);
  await call(host, approving(TEMPLATE, 'Styregruppen'));
  await call(host, approving(LOCAL, 'Forstander', '--navn', 'Åse Færch'));
  const first = host.files.get(`${MEMORY_ROOT}/${SIDECAR}`)?.length ?? 0;
  await call(host, approving(LOCAL, 'Forstander', '--navn', 'Bo Ærø'));
  return { host, whole: host.files.get(`${MEMORY_ROOT}/${SIDECAR}`) ?? new Uint8Array(), first };
}

describe('en godkendelsesfil, der er skåret over', () => {
  test('ved hver eneste byte: lint siger hvor og hvorfor, og ingen godkendelse i den gælder', async () => {
    const { host, whole, first } = await signed();
    expect(whole.length).toBeGreaterThan(2 * 900);
    expect(decoder.decode(whole.slice(0, first))).toContain('navn: Åse Færch');
    for (let length = 0; length < whole.length; length += 1) {
      const cut = whole.slice(0, length);
      host.write(SIDECAR, cut);
      const opened = openProject(host, MEMORY_ROOT);
      if (!opened.ok) throw new Error(opened.message);
      const { project } = opened;
      const document = project.load(LOCAL);
      const state = document && project.approvalState(document).kind;
      const about = project.lint([LOCAL]).filter(({ ruleId }) => ruleId === 'godkendelse-ugyldig');
      // Cut after a whole entry (with or without its last line end) it is the file that stood there before.
      if (length === first || length === first - 1 || length === whole.length - 1) {
        expect({ length, state, about: about.length }).toEqual({ length, state: 'valid', about: 0 });
        continue;
      }
      expect({ length, isValid: state === 'valid', about: about.length }).toEqual({
        length,
        isValid: false,
        about: 1,
      });
      const [found] = about;
      expect(found).toMatchObject({ file: SIDECAR, severity: 'error' });
      const lines = decoder.decode(cut).split('\n').length;
      expect(found?.place.start.line).toBeGreaterThanOrEqual(1);
      expect(found?.place.start.line).toBeLessThanOrEqual(lines);
    }
  });

  test('approve føjer ikke til den, rører den ikke, og siger, hvordan man kommer videre', async () => {
    const { host, whole, first } = await signed();
    for (let length = 0; length < whole.length; length += 7) {
      if (length === first || length === first - 1 || length === whole.length - 1) continue;
      host.write(SIDECAR, whole.slice(0, length));
      const { code, err } = await call(host, approving(LOCAL, 'Forstander', '--navn', 'Cecilie'));
      expect({ length, code }).toEqual({ length, code: 1 });
      expect(err).toContain(SIDECAR);
      expect(err).toMatch(/sikkerhedskopi/);
      expect(host.files.get(`${MEMORY_ROOT}/${SIDECAR}`)).toEqual(whole.slice(0, length));
    }
  });
});
