import { describe, expect, test } from 'vitest';
import { approvalFindings } from '../../src/sign/approval-findings.ts';
import { approvalState } from '../../src/sign/approval-state.ts';
import { readSidecar } from '../../src/sign/sidecar.ts';
import { call } from '../cli/run-command.ts';
import { MEMORY_ROOT, memoryHost } from '../memory-host.ts';
import {
  approveLocal,
  approveTemplate,
  bytesOf,
  FILES,
  LOCAL,
  projectOf,
  reasonsOf,
  sidecarName,
  subjectOf,
  TEMPLATE,
} from './signed-workspace.ts';

const SIDECAR = sidecarName(LOCAL);
const decoder = new TextDecoder();

/** Two approvals, as the program writes them; the names have letters of two bytes. */
const FIRST = bytesOf(approveLocal({ request: { navn: 'Åse Færch' } }));
const WHOLE = bytesOf(approveLocal({ request: { navn: 'Bo Ærø' }, sidecar: FIRST }));

/** Cut after a whole entry (with or without its last line end) it is the file that stood there before. */
const ENTIRE: readonly number[] = [FIRST.length - 1, FIRST.length, WHOLE.length - 1];
const CUTS = Array.from({ length: WHOLE.length }, (_, length) => length).filter(
  (length) => !ENTIRE.includes(length),
);

describe('en godkendelsesfil, der er skåret over', () => {
  test('ved hver eneste byte: det bliver sagt hvor og hvorfor, og ingen godkendelse i den gælder', () => {
    const [subject, project] = [subjectOf(LOCAL), projectOf()];
    expect(CUTS.length).toBeGreaterThan(1800);
    for (const length of CUTS) {
      const cut = WHOLE.slice(0, length);
      const state = approvalState(readSidecar(SIDECAR, cut), subject);
      expect({ length, kind: state.kind }).toEqual({
        length,
        kind: expect.stringMatching(/^(?:unreadable|invalid)$/),
      });
      const [found, ...more] = project.present(approvalFindings(state, subject));
      expect(more).toEqual([]);
      expect(found).toMatchObject({ ruleId: 'godkendelse-ugyldig', file: SIDECAR });
      expect(found?.place.start.offset).toBeLessThanOrEqual(decoder.decode(cut).length);
    }
  });

  test('lige mellem to poster er den, som den var før den sidste', () => {
    for (const length of ENTIRE) {
      const state = approvalState(readSidecar(SIDECAR, WHOLE.slice(0, length)), subjectOf(LOCAL));
      expect(state.kind).toBe('valid');
    }
  });

  test('bliver der ikke føjet til, og der bliver sagt, hvordan man kommer videre', () => {
    for (const length of CUTS.filter((_, at) => at % 23 === 0)) {
      const reasons = reasonsOf(
        approveLocal({ request: { navn: 'Cecilie' }, sidecar: WHOLE.slice(0, length) }),
      );
      expect({ length, reasons }).toEqual({ length, reasons: [expect.stringContaining(SIDECAR)] });
      expect(reasons[0]).toMatch(/sikkerhedskopi.*gem filen under et andet navn/);
    }
  });

  test.each([0, 30, 700, WHOLE.length - 20])(
    'efter %i byte: lint melder en fejl, approve rører den ikke',
    async (length) => {
      const host = memoryHost({
        ...FILES,
        [sidecarName(TEMPLATE)]: bytesOf(approveTemplate()),
        [SIDECAR]: WHOLE.slice(0, length),
      });
      const { code, out } = await call(host, ['lint', LOCAL]);
      expect(code).toBe(1);
      expect(out).toMatch(/godkendelse\.yaml\n {2}\d+:\d+ {2}fejl .*godkendelse-ugyldig/);
      const asked = await call(host, ['approve', LOCAL, '--rolle', 'Forstander', '--dato', '2026-11-20']);
      expect(asked.code).toBe(1);
      expect(asked.err).toContain('sikkerhedskopi');
      expect(host.files.get(`${MEMORY_ROOT}/${SIDECAR}`)).toEqual(WHOLE.slice(0, length));
    },
  );
});
