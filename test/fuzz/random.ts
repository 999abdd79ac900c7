/** A stream of choices that is the same for the same seed (mulberry32), on every machine. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to, not including, `count`; 0 when `count` is 0. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** Whether something of a probability happens. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One element of a list that must have one. */
  pick<T>(list: readonly T[]): T {
    const [chosen] = list.slice(this.below(list.length));
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  }

  /** One of the keys, each as likely as its weight says. */
  weighed<Key extends string>(weights: Readonly<Record<Key, number>>): Key {
    const all = Object.keys(weights).filter((key): key is Key => key in weights);
    let left = this.next() * all.reduce((sum, key) => sum + weights[key], 0);
    for (const key of all) {
      left -= weights[key];
      if (left < 0) return key;
    }
    return this.pick(all);
  }
}
