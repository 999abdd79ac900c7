import { describe, expect, test } from 'vitest';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';
import { call } from './run-command.ts';

const NUMBER = '120375-1008';
const FIELD = '# A\n\n:::skrivefelt[Hvem?]{#hvem}\nx\n:::\n';
const text = `# A\n\n:::skrivefelt{#hvem}\n${'ord '.repeat(40)}${NUMBER} og 1203751008 og [${NUMBER}](#)\n:::\n`;
const FILES = { [TEMPLATE]: template(FIELD), [LOCAL]: local(text, 'status: kladde') };

describe('et personnummer', () => {
  test.each(['pretty', 'json'])(
    'står ikke i --format %s, heller ikke i andre reglers meldinger',
    async (format) => {
      const { code, out } = await call(workspace(FILES).host, ['lint', '--format', format]);
      expect(code).toBe(1);
      expect(out).toContain('120375-****');
      expect(out).toContain('persondata-cpr');
      expect(out).toContain('link-tom');
      expect(out).not.toMatch(/120375-?1008/);
    },
  );
});
