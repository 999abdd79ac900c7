/** Whether two values mean the same, so that whatever was made from the one need not be made again. */
export type Same<T> = (one: T, other: T) => boolean;

/** A value by its key; `drop` lets go of one, which is then made again when somebody asks for it. */
export interface PerKey<T> {
  (key: string): T;
  drop(key: string): void;
}

/** Tells whether an input has to be read again: the name of its kind, and its key. */
export type IsTouched = (name: string, key: string) => boolean;

/**
 * Values that are made when they are first asked for and kept until something that they were made from has changed.
 * Nobody says what depends on what: a value that is asked for while another is made is noted as one of its sources.
 * `touch` begins a new turn, in which the inputs named are read again; a value is made again only when one of its
 * sources has become another, and passes nothing on when it then comes out the same. Everything else stays.
 *
 * Whatever a value takes from the outside must come through `input`. Makers must be pure and must not end up asking
 * for themselves.
 */
export class Memory {
  private readonly turns: Turns = { now: 1, open: [] };
  private readonly expireInputs: ((isTouched: IsTouched) => void)[] = [];

  /** A value made once. */
  once<T>(make: () => T, same: Same<T> | null = null): () => T {
    const cell = new Cell(this.turns, make, same);
    return () => cell.get();
  }

  /** A value for each key, each made once. */
  perKey<T>(make: (key: string) => T, same: Same<T> | null = null): PerKey<T> {
    return new Cells(this.turns, make, same).asFunction();
  }

  /** Something of the outside world, read once in a turn. `name` tells this kind of input from others. */
  input<T>(name: string, read: (key: string) => T, same: Same<T>): PerKey<T> {
    const cells = new Cells(this.turns, read, same);
    this.expireInputs.push((isTouched) => cells.expire((key) => isTouched(name, key)));
    return cells.asFunction();
  }

  /** Begins a new turn in which the inputs that `isTouched` names are read again. */
  touch(isTouched: IsTouched): void {
    this.turns.now += 1;
    for (const expire of this.expireInputs) expire(isTouched);
  }
}

interface Turns {
  now: number;
  /** The sources that each value being made has asked for so far; the innermost last. */
  readonly open: Set<Source>[];
}

/** What a value was made from. */
interface Source {
  /** The turn in which it last became another value. */
  readonly changed: number;
  /** Brings `changed` up to date. */
  settle(): void;
}

class Cell<T> implements Source {
  changed = 0;
  private kept: { readonly value: T } | null = null;
  private sources: readonly Source[] = [];
  /** The turn in which it was last known to be right; 0 before it was made and when it has expired. */
  private checked = 0;
  private readonly turns: Turns;
  private readonly make: () => T;
  private readonly same: Same<T> | null;

  constructor(turns: Turns, make: () => T, same: Same<T> | null) {
    this.turns = turns;
    this.make = make;
    this.same = same;
  }

  get(): T {
    this.turns.open.at(-1)?.add(this);
    this.settle();
    return (this.kept ?? this.renew()).value;
  }

  drop(): void {
    this.kept = null;
  }

  expire(): void {
    this.checked = 0;
  }

  settle(): void {
    const { now } = this.turns;
    if (this.checked === now) return;
    if (this.checked > 0 && !this.hasNewSource()) this.checked = now;
    else if (this.kept || this.checked === 0) this.renew();
    else {
      // Whether a dropped value would come out the same is not worth making it for.
      this.checked = now;
      this.changed = now;
    }
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
      this.sources = [...asked];
      this.checked = now;
      return this.kept;
    } finally {
      open.pop();
    }
  }
}

/** A cell for each key. */
class Cells<T> {
  private readonly cells = new Map<string, Cell<T>>();
  private readonly turns: Turns;
  private readonly make: (key: string) => T;
  private readonly same: Same<T> | null;

  constructor(turns: Turns, make: (key: string) => T, same: Same<T> | null) {
    this.turns = turns;
    this.make = make;
    this.same = same;
  }

  asFunction(): PerKey<T> {
    return Object.assign((key: string) => this.get(key), {
      drop: (key: string) => this.cells.get(key)?.drop(),
    });
  }

  expire(isExpired: (key: string) => boolean): void {
    for (const [key, cell] of this.cells) if (isExpired(key)) cell.expire();
  }

  private get(key: string): T {
    const found = this.cells.get(key) ?? new Cell(this.turns, () => this.make(key), this.same);
    this.cells.set(key, found);
    return found.get();
  }
}
