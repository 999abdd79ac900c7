import { describe, expect, test } from 'vitest';
import { againstBaseline, type Measure } from '../../src/baseline/against-baseline.ts';
import type { BaselineEntry } from '../../src/baseline/baseline-file.ts';
import type { Diagnostic, Severity } from '../../src/core/diagnostic.ts';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';

const FIELD = '# A\n\n:::skrivefelt[Frist]{#frist type=tal}\nx\n:::\n';

/** One finding: the rule svar-type, an error. */
function finding(): Diagnostic {
  const files = { [TEMPLATE]: template(FIELD), [LOCAL]: local('# A\n\n:::skrivefelt{#frist}\nx y\n:::\n') };
  const [found] = workspace(files).project.lint([LOCAL]);
  if (!found) throw new Error('no finding');
  return found;
}

const FOUND = finding();
const ALL: Measure = { isUnsuppressible: () => false, wasChecked: () => true, isUnread: () => false };

function entry(severity: Severity = 'error', fingerprint = FOUND.fingerprint): BaselineEntry {
  return { fingerprint, file: LOCAL, rule: FOUND.ruleId, severity, what: '' };
}

describe('fund holdt op mod en grundlinje', () => {
  test('et fund, der står i den, er kendt', () => {
    expect(againstBaseline([FOUND], [entry()], ALL)).toEqual({
      fresh: [],
      known: [FOUND],
      stale: [],
      unseen: [],
      kept: [entry()],
    });
  });

  test('en regel, der aldrig må ties, er aldrig kendt, og linjen hører ikke til i grundlinjen', () => {
    const measure = { ...ALL, isUnsuppressible: (rule: string) => rule === FOUND.ruleId };
    expect(againstBaseline([FOUND], [entry()], measure)).toEqual({
      fresh: [FOUND],
      known: [],
      stale: [entry()],
      unseen: [],
      kept: [],
    });
  });

  test.each<[Severity, Severity, boolean]>([
    ['error', 'error', true],
    ['error', 'warning', false],
    ['warning', 'error', true],
    ['info', 'warning', true],
    ['warning', 'info', false],
  ])('nu %s, i grundlinjen %s: kendt er %s', (now, then, isKnown) => {
    const { known, fresh } = againstBaseline([{ ...FOUND, severity: now }], [entry(then)], ALL);
    expect([known.length, fresh.length]).toEqual(isKnown ? [1, 0] : [0, 1]);
  });

  test('er det blevet mindre alvorligt, står det sådan fremover', () => {
    const { kept } = againstBaseline([{ ...FOUND, severity: 'warning' }], [entry('error')], ALL);
    expect(kept).toEqual([entry('warning')]);
  });

  test('en linje om en fil, der ikke er tjekket, bliver stående', () => {
    const gone = entry('error', 'ffff');
    expect(againstBaseline([], [gone], ALL).stale).toEqual([gone]);
    expect(againstBaseline([], [gone], { ...ALL, wasChecked: () => false })).toMatchObject({
      stale: [],
      kept: [gone],
    });
  });

  test('en linje om en fil, der ikke kan læses, bliver stående', () => {
    const gone = entry('error', 'ffff');
    expect(againstBaseline([], [gone], { ...ALL, isUnread: () => true })).toMatchObject({
      stale: [],
      unseen: [gone],
      kept: [gone],
    });
    // What is found is not asked for: it was read.
    expect(againstBaseline([FOUND], [entry()], { ...ALL, isUnread: () => true }).unseen).toEqual([]);
  });
});
