import type { Severity } from '../core/diagnostic.ts';
import { isRecord } from '../core/record.ts';
import { decodeSource, LineIndex } from '../core/source.ts';
import { byCodeUnit } from '../core/text-order.ts';
import { readYaml } from '../parse/yaml.ts';

/** Name of the baseline, in the root of the workspace. */
export const BASELINE_FILE = 'skrivefelt-grundlinje.yaml';

/** A finding that was there when the baseline was made. Nothing in it is an author's text. */
export interface BaselineEntry {
  readonly fingerprint: string;
  /** Path relative to the workspace root. */
  readonly file: string;
  readonly rule: string;
  /** How serious it was; a finding that has become more serious is a new one. */
  readonly severity: Severity;
  /** What the rule says, for people. */
  readonly what: string;
}

/** The entries of a baseline, or the line (1-based) of the first fault. */
export type BaselineRead =
  | { readonly ok: true; readonly entries: readonly BaselineEntry[] }
  | { readonly ok: false; readonly line: number };

const HEAD = `# Gamle fund, som »skrivefelt lint« ikke melder igen. Skrives kun af »skrivefelt baseline«.
# En linje er et fund. Linjer må gerne fjernes med hånden; så bliver fundet meldt igen.
`;

const WORDS: Readonly<Record<Severity, string>> = { error: 'fejl', warning: 'advarsel', info: 'info' };

/** Reads a baseline. Never throws. The same finding may stand twice, as it does after two branches are merged. */
export function readBaseline(bytes: Uint8Array): BaselineRead {
  const { text } = decodeSource(BASELINE_FILE, bytes);
  const yaml = readYaml(text);
  const lines = new LineIndex(text);
  const fault = (offset: number): BaselineRead => ({ ok: false, line: lines.point(offset).line });
  const [problem] = yaml.problems;
  if (problem) return fault(problem.span.start);
  if (yaml.value === null) return { ok: true, entries: [] };
  if (!Array.isArray(yaml.value)) return fault(yaml.valueSpan([]).start);
  const entries = yaml.value.map(entryOf);
  const wrong = entries.indexOf(null);
  if (wrong >= 0) return fault(yaml.valueSpan([wrong]).start);
  return { ok: true, entries: entries.flatMap((entry) => entry ?? []) };
}

/** A baseline as text: one finding on a line, sorted, each once, so that Git can merge two. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const distinct = new Map(entries.map((entry) => [entry.fingerprint, entry]));
  const sorted = [...distinct.values()].sort(
    (one, other) =>
      byCodeUnit(one.file, other.file) ||
      byCodeUnit(one.rule, other.rule) ||
      byCodeUnit(one.fingerprint, other.fingerprint),
  );
  const lines = sorted.map(({ fingerprint, file, rule, severity, what }) => {
    const texts = [fingerprint, file, rule, WORDS[severity], what].map((text) => JSON.stringify(text));
    const [aftryk, fil, regel, alvor, hvad] = texts;
    return `- { aftryk: ${aftryk}, fil: ${fil}, regel: ${regel}, alvor: ${alvor}, hvad: ${hvad} }\n`;
  });
  return `${HEAD}${lines.length === 0 ? '[]\n' : lines.join('')}`;
}

function entryOf(value: unknown): BaselineEntry | null {
  if (!isRecord(value)) return null;
  const { aftryk, fil, regel, alvor, hvad = '' } = value;
  const severity = (['error', 'warning', 'info'] as const).find((one) => WORDS[one] === alvor);
  const areTexts = [aftryk, fil, regel, hvad].every((text) => typeof text === 'string');
  if (!areTexts || severity === undefined) return null;
  return {
    fingerprint: String(aftryk),
    file: String(fil),
    rule: String(regel),
    severity,
    what: String(hvad),
  };
}
