import { isRecord } from './record.ts';

/** How a value came to be: what it is, and what it was made from. */
export interface Trace {
  /** JSON data. */
  readonly value: unknown;
  readonly sources: readonly SourceState[];
}

/** A source of a value as it was when the value was made. */
export interface SourceState {
  readonly id: string;
  readonly digest: string;
}

/** Traces by the id of their value. */
export type Traces = ReadonlyMap<string, Trace>;

/** Traces as JSON data. Values share most of their sources, so each is written once. */
export function tracesToData(traces: Traces): unknown {
  const numbers = new Map<string, number>();
  const sources: (readonly [id: string, digest: string])[] = [];
  const numberOf = ({ id, digest }: SourceState): number => {
    const known = numbers.get(id);
    if (known !== undefined && sources[known]?.[1] === digest) return known;
    numbers.set(id, sources.length);
    return sources.push([id, digest]) - 1;
  };
  const values = [...traces].map(([id, trace]) => [id, trace.sources.map(numberOf), trace.value]);
  return { sources, values };
}

/** The traces in what `tracesToData` made; none in anything else. Never throws. */
export function tracesFrom(data: unknown): Traces {
  if (!isRecord(data) || !Array.isArray(data.sources) || !Array.isArray(data.values)) return new Map();
  const sources = data.sources.map((source): SourceState | null =>
    Array.isArray(source) ? { id: String(source[0]), digest: String(source[1]) } : null,
  );
  const traces = data.values.flatMap((found: unknown): readonly (readonly [string, Trace])[] => {
    if (!Array.isArray(found) || !Array.isArray(found[1])) return [];
    const used = found[1].map((number) => sources[Number(number)] ?? null);
    return used.some((source) => source === null)
      ? []
      : [[String(found[0]), { value: found[2], sources: used.filter((source) => source !== null) }]];
  });
  return new Map(traces);
}
