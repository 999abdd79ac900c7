/** The process that writes, as its temporary files name it. */
export interface Writer {
  /** Eight hexadecimal digits for where its number is known: a machine, a container. Only there can others ask whether it is alive. */
  place(): string;
  readonly pid: number;
  /** Whether a process of the same place is alive. */
  isAlive(pid: number): boolean;
  /** Waits for a fiftieth of a second. */
  pause(): void;
}

/** A name that nobody else gives, from which anybody can see whose it is. */
export function newStamp({ place, pid }: Writer): string {
  return `${place()}-${pid}-${crypto.randomUUID().slice(0, 8)}`;
}

const STAMP = /^([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{8}$/;

/** Whether the process that made a stamp is known to be gone; one of another machine is not. */
export function isGone(stamp: string, { place, isAlive }: Writer): boolean {
  const [, at, pid] = STAMP.exec(stamp) ?? [];
  return at !== undefined && at === place() && !isAlive(Number(pid));
}

/** What a writer keeps beside the files it writes until they are whole: a file, or a folder with one file in it. */
export function temporaryName(stamp: string): string {
  return `.skrivefelt-${stamp}.tmp`;
}

/** The stamp in the name of a temporary file; null for every other file. */
export function stampIn(name: string): string | null {
  const stamp = /^\.skrivefelt-(.+)\.tmp$/.exec(name)?.[1];
  return stamp !== undefined && STAMP.test(stamp) ? stamp : null;
}

/** The folder that only one writer has at a time; what it holds is named by that writer's stamp. */
export const LOCK = '.skrivefelt.laas';
