import type { Trace } from './traces.ts';

/** Whether two values mean the same, so that whatever was made from the one need not be made again. */
export type Same<T> = (one: T, other: T) => boolean;

/** A value by its key; `drop` lets go of one, which is then made again when somebody asks for it. */
export interface PerKey<T> {
  (key: string): T;
  drop(key: string): void;
}

/** How a kind of values is kept from run to run. They must be JSON data. */
export interface Kept<T> {
  /** Tells this kind from others. */
  readonly name: string;
  readonly same: Same<T> | null;
}

/** How a kind of inputs is known. */
export interface KnownInput<T> {
  /** Tells this kind from others. */
  readonly name: string;
  /** Different for different values. */
  digest(value: T): string;
}

/** What all values of one memory share. */
export interface Turns {
  now: number;
  /** Traces of another run that nobody has asked for yet. */
  readonly earlier: Map<string, Trace>;
  /** The values that are known by a name, by that name. */
  readonly kinds: Map<string, Kind>;
  /** The sources that each value being made has asked for so far; the innermost last. */
  readonly open: Set<Source>[];
}

/** All values of a name. */
export interface Kind {
  of(key: string): Source;
  traces(): readonly (readonly [id: string, trace: Trace])[];
}

/** What a value was made from. */
interface Source {
  /** Whether it need not be made to be what it is in this turn. */
  isKnown(): boolean;
  /** Null where it is not known by a name. */
  readonly id: string | null;
  /** The turn in which it last became another value. */
  readonly changed: number;
  /** Brings `changed` up to date. */
  settle(): void;
  /** What it is now; after `settle`. */
  digest(): string;
  /** Adds the sources with names that it was made from, those of its sources without a name included. */
  gather(into: Set<Source>, seen: Set<Source>): void;
}

/** One value, what it was made from, and whether it still holds. */
class Cell<T> implements Source {
  changed = 0;
  readonly id: string | null;
  private kept: { readonly value: T } | null = null;
  private sources: readonly Source[] = [];
  /** The turn in which it was last known to be right; 0 before it was made and when it has expired. */
  private checked = 0;
  private written: string | null = null;
  private readonly turns: Turns;
  private readonly make: () => T;
  private readonly same: Same<T> | null;
  private readonly digestOf: ((value: T) => string) | null;

  constructor(
    turns: Turns,
    make: () => T,
    same: Same<T> | null,
    known: { readonly id: string; digest(value: T): string } | null,
  ) {
    this.turns = turns;
    this.make = make;
    this.same = same;
    this.id = known?.id ?? null;
    this.digestOf = known?.digest ?? null;
  }

  asker(): () => T {
    return () => this.get();
  }

  get(): T {
    this.turns.open.at(-1)?.add(this);
    this.settle();
    return (this.kept ?? this.renew()).value;
  }

  drop(): void {
    // What was read cannot be asked what it was once it is gone.
    this.digest();
    this.kept = null;
  }

  expire(): void {
    this.checked = 0;
  }

  isKnown(): boolean {
    return (this.kept !== null && this.checked === this.turns.now) || this.recall();
  }

  settle(): void {
    const { now } = this.turns;
    if (this.checked === now || this.recall()) return;
    if (this.checked > 0 && !this.hasNewSource()) this.checked = now;
    else if (this.kept || this.checked === 0) this.renew();
    else {
      // Whether a dropped value would come out the same is not worth making it for.
      this.checked = now;
      this.changed = now;
    }
  }

  digest(): string {
    if (this.digestOf && this.kept) this.written ??= this.digestOf(this.kept.value);
    return this.written ?? '';
  }

  gather(into: Set<Source>, seen: Set<Source>): void {
    for (const source of this.sources) {
      if (source.id !== null) into.add(source);
      else if (!seen.has(source)) {
        seen.add(source);
        source.gather(into, seen);
      }
    }
  }

  /** Null where the value has not been asked for in this turn, and for inputs. */
  trace(): Trace | null {
    if (this.checked !== this.turns.now || !this.kept || this.sources.length === 0) return null;
    const sources = new Set<Source>();
    this.gather(sources, new Set());
    return {
      value: this.kept.value,
      sources: [...sources].map((source) => ({ id: source.id ?? '', digest: source.digest() })),
    };
  }

  /** Takes the value from an earlier run; false when there is none, or what it was made from has changed. */
  private recall(): boolean {
    const { earlier, kinds, now } = this.turns;
    const trace = this.id === null ? undefined : earlier.get(this.id);
    if (this.id === null || !trace) return false;
    earlier.delete(this.id);
    const sources: Source[] = [];
    for (const { id, digest } of trace.sources) {
      const name = id.slice(0, Math.max(0, id.indexOf(BETWEEN)));
      const source = kinds.get(name)?.of(id.slice(name.length + BETWEEN.length));
      source?.settle();
      if (!source || source.digest() !== digest) return false;
      sources.push(source);
    }
    this.kept = { value: trace.value as T };
    this.sources = sources;
    this.checked = now;
    this.changed = now;
    return true;
  }

  private hasNewSource(): boolean {
    return this.sources.some((source) => {
      source.settle();
      return source.changed > this.checked;
    });
  }

  private renew(): { readonly value: T } {
    const { now, open } = this.turns;
    const asked = new Set<Source>();
    open.push(asked);
    try {
      const before = this.kept;
      const made = { value: this.make() };
      const isSame = before !== null && this.same?.(before.value, made.value) === true;
      if (this.checked !== now && !isSame) this.changed = now;
      this.kept = isSame ? before : made;
      if (!isSame) this.written = null;
      this.sources = [...asked];
      this.checked = now;
      return this.kept;
    } finally {
      open.pop();
    }
  }
}

/** Parts the name of a kind and a key; no name of a kind holds it. */
export const BETWEEN = '\n';

/** The values of a kind, one for each key. */
export class Cells<T> implements Kind {
  private readonly cells = new Map<string, Cell<T>>();
  private readonly turns: Turns;
  private readonly make: (key: string) => T;
  private readonly same: Same<T> | null;
  private readonly known: KnownInput<T> | null;

  constructor(turns: Turns, make: (key: string) => T, same: Same<T> | null, known: KnownInput<T> | null) {
    this.turns = turns;
    this.make = make;
    this.same = same;
    this.known = known;
  }

  asFunction(): PerKey<T> {
    return Object.assign((key: string) => this.of(key).get(), {
      drop: (key: string) => this.cells.get(key)?.drop(),
    });
  }

  expire(isExpired: (key: string) => boolean): void {
    for (const [key, cell] of this.cells) if (isExpired(key)) cell.expire();
  }

  of(key: string): Cell<T> {
    const found = this.cells.get(key);
    if (found) return found;
    const { known } = this;
    const id = known && { id: `${known.name}${BETWEEN}${key}`, digest: known.digest };
    const made = new Cell(this.turns, () => this.make(key), this.same, id);
    this.cells.set(key, made);
    return made;
  }

  traces(): readonly (readonly [id: string, trace: Trace])[] {
    return [...this.cells.values()].flatMap((cell) => {
      const trace = cell.trace();
      return trace && cell.id !== null ? [[cell.id, trace] as const] : [];
    });
  }
}
