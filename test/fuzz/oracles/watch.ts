import type { Fault } from './fault.ts';

/** One step of the program that takes more of the processor than this, in seconds, hangs. */
export const HANG = 5;

/** Runs steps of the program and notes those that hang. */
export interface Watch {
  /** Runs one step: what a user would wait for in one go. */
  step<T>(name: string, run: () => T | Promise<T>): Promise<T>;
  readonly faults: readonly Fault[];
}

export function watch(): Watch {
  const faults: Fault[] = [];
  return {
    faults,
    step: async (name, run) => {
      const before = process.cpuUsage();
      const result = await run();
      const { user, system } = process.cpuUsage(before);
      const seconds = (user + system) / 1e6;
      if (seconds > HANG)
        faults.push({ oracle: `højst ${HANG} s`, message: `${name}: ${seconds.toFixed(1)} s` });
      return result;
    },
  };
}
