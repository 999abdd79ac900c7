import { BETWEEN, Cells, type Kept, type KnownInput, type PerKey, type Same, type Turns } from './cells.ts';
import { sha256 } from './sha256.ts';
import type { Traces } from './traces.ts';

/** Tells whether an input has to be read again: the name of its kind, and its key. */
export type IsTouched = (name: string, key: string) => boolean;

/**
 * Values that are made when they are first asked for and kept until something that they were made from has changed.
 * Nobody says what depends on what: a value that is asked for while another is made is noted as one of its sources.
 * `touch` begins a new turn, in which the inputs named are read again; a value is made again only when one of its
 * sources has become another, and passes nothing on when it then comes out the same. Everything else stays.
 *
 * A value that is kept (`Kept`) has a trace, by which another memory knows it again: it need not be made there either
 * while its sources are as they were. A change further down passes nothing on there, just as it does here.
 *
 * Whatever a value takes from the outside must come through `input`. Makers must be pure and must not end up asking
 * for themselves.
 */
export class Memory {
  private readonly turns: Turns;
  private readonly expireInputs: ((isTouched: IsTouched) => void)[] = [];

  /**
   * `earlier` are the traces of another run: a value that is known by a name is taken from there instead of being made,
   * as long as all that it was made from is as it was.
   */
  constructor(earlier: Traces = new Map()) {
    this.turns = { now: 1, open: [], earlier: new Map(earlier), kinds: new Map() };
  }

  /** A value made once. */
  once<T>(make: () => T, how: Same<T> | Kept<T> | null = null): () => T {
    return this.cells(make, how).of('').asker();
  }

  /** A value for each key, each made once. */
  perKey<T>(make: (key: string) => T, how: Same<T> | Kept<T> | null = null): PerKey<T> {
    return this.cells(make, how).asFunction();
  }

  /** Something of the outside world, read once in a turn. */
  input<T>(known: KnownInput<T>, read: (key: string) => T, same: Same<T>): PerKey<T> {
    const cells = new Cells(this.turns, read, same, known);
    this.turns.kinds.set(known.name, cells);
    this.expireInputs.push((isTouched) => cells.expire((key) => isTouched(known.name, key)));
    return cells.asFunction();
  }

  /** Begins a new turn in which the inputs that `isTouched` names are read again. */
  touch(isTouched: IsTouched): void {
    this.turns.now += 1;
    for (const expire of this.expireInputs) expire(isTouched);
  }

  /** Takes in the traces of a run in another thread: what it found out need not be found out here while it still holds. */
  adopt(traces: Traces): void {
    for (const [id, trace] of traces) this.turns.earlier.set(id, trace);
  }

  /** Whether the value of a kind at a key need not be made: it has been asked for in this turn, or an earlier run left it. */
  knows(name: string, key: string): boolean {
    return this.turns.kinds.get(name)?.of(key).isKnown() ?? false;
  }

  /**
   * The traces of all values that are kept and were asked for in this turn, and the earlier ones that nobody has asked
   * for, but for those of the kinds named `complete`.
   */
  traces(complete: readonly string[] = []): Traces {
    const isOver = (id: string): boolean => complete.some((name) => id.startsWith(`${name}${BETWEEN}`));
    const traces = new Map([...this.turns.earlier].filter(([id]) => !isOver(id)));
    for (const cells of this.turns.kinds.values()) {
      for (const [id, trace] of cells.traces()) traces.set(id, trace);
    }
    return traces;
  }

  private cells<T>(make: (key: string) => T, how: Same<T> | Kept<T> | null): Cells<T> {
    if (how === null || typeof how === 'function') return new Cells(this.turns, make, how, null);
    const digest = (value: T): string => sha256(JSON.stringify(value) ?? '');
    const cells = new Cells(this.turns, (key) => onItsOwn(make(key)), how.same, { name: how.name, digest });
    this.turns.kinds.set(how.name, cells);
    return cells;
  }
}

/**
 * JSON data that holds on to nothing else. What V8 cuts out of a text keeps the whole of it, so that of a thousand
 * documents of which a few words are kept all the rest would be kept as well.
 */
function onItsOwn<T>(value: T): T {
  return value === undefined ? value : JSON.parse(JSON.stringify(value));
}
