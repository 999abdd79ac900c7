import type { Diagnostic, Severity } from '../core/diagnostic.ts';

/** How many findings there are of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number =>
    diagnostics.filter((found) => found.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/**
 * The findings counted in words: `2 fejl, 1 advarsel, 3 oplysninger`, how many of them `--fix` mends, and how many
 * (`suppressed`) comments have taken away.
 */
export function summaryLine(diagnostics: readonly Diagnostic[], files: number, suppressed = 0): string {
  const { error, warning, info } = countBySeverity(diagnostics);
  const checked = files === 1 ? '1 fil tjekket' : `${files} filer tjekket`;
  const away = suppressed === 0 ? '' : ` ${suppressed} er slået fra med en begrundelse.`;
  if (error + warning + info === 0) return `${checked}: alt er i orden.${away}`;
  const parts = [
    `${error} fejl`,
    `${warning} ${warning === 1 ? 'advarsel' : 'advarsler'}`,
    `${info} ${info === 1 ? 'oplysning' : 'oplysninger'}`,
  ];
  const certain = diagnostics.filter(({ fix }) => fix?.kind === 'sikker').length;
  const mendable = certain === 0 ? '' : ` ${certain} kan rettes med --fix.`;
  return `${checked}: ${parts.join(', ')}.${mendable}${away}`;
}
