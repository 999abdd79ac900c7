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

/** The form in which they are written; files of another form are not read. */
const FORM = 1;

/** Traces as text. Values share most of their sources, so each is written once. */
export function writeTraces(traces: Traces): string {
  const numbers = new Map<string, number>();
  const sources: (readonly [id: string, digest: string])[] = [];
  const numberOf = ({ id, digest }: SourceState): number => {
    const key = `${digest} ${id}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, sources.length);
    return sources.push([id, digest]) - 1;
  };
  const values = [...traces].map(([id, trace]) => [id, trace.sources.map(numberOf), trace.value]);
  return JSON.stringify({ form: FORM, sources, values });
}

/** The traces in a text; none when it is not such a text. Never throws. */
export function readTraces(text: string): Traces {
  try {
    const data: unknown = JSON.parse(text);
    if (!isRecord(data) || data.form !== FORM || !Array.isArray(data.sources) || !Array.isArray(data.values))
      return new Map();
    const sources = data.sources.map(
      ([id, digest]): SourceState => ({ id: String(id), digest: String(digest) }),
    );
    return new Map(
      data.values.map(([id, numbers, value]): [string, Trace] => {
        // A number that names nothing matches nothing.
        const used = (numbers as number[]).map((number) => sources[number] ?? { id: '', digest: '' });
        return [String(id), { value, sources: used }];
      }),
    );
  } catch {
    return new Map();
  }
}
