import type { Diagnostic, Severity } from '../core/diagnostic.ts';

/** How many findings there are of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number =>
    diagnostics.filter((found) => found.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/** What a report is about besides the findings that it shows. */
export interface Checked {
  /** How many documents were checked. */
  readonly files: number;
  /** How many findings comments have taken away. */
  readonly suppressed?: number;
  /** How many findings are in the baseline and not shown. */
  readonly old?: number;
}

/**
 * The findings counted in words: `2 fejl, 1 advarsel, 3 oplysninger`, how many of them `--fix` mends, and how many are
 * not shown and why. All is well only where the baseline hides nothing.
 */
export function summaryLine(
  diagnostics: readonly Diagnostic[],
  { files, suppressed = 0, old = 0 }: Checked,
): string {
  const { error, warning, info } = countBySeverity(diagnostics);
  const checked = files === 1 ? '1 fil tjekket' : `${files} filer tjekket`;
  const hidden =
    old === 0
      ? ''
      : ` ${old} ${old === 1 ? 'gammelt' : 'gamle'} fund står i grundlinjen (vis dem med --uden-grundlinje).`;
  const away = `${hidden}${suppressed === 0 ? '' : ` ${suppressed} er slået fra med en begrundelse.`}`;
  if (error + warning + info === 0) {
    return `${checked}: ${old === 0 ? 'alt er i orden' : 'ingen nye fund'}.${away}`;
  }
  const parts = [
    `${error} fejl`,
    `${warning} ${warning === 1 ? 'advarsel' : 'advarsler'}`,
    `${info} ${info === 1 ? 'oplysning' : 'oplysninger'}`,
  ];
  const certain = diagnostics.filter(({ fix }) => fix?.kind === 'sikker').length;
  const mendable = certain === 0 ? '' : ` ${certain} kan rettes med --fix.`;
  return `${checked}: ${parts.join(', ')}.${mendable}${away}`;
}
