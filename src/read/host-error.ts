import { HostError } from '../core/host.ts';
import { codeOf } from './disk.ts';

/** Why the disk refuses, and what to do about it, both Danish. */
interface Reason {
  readonly why: string;
  readonly mend: string;
}

const NO_ACCESS: Reason = {
  why: 'der er ikke adgang til at skrive der',
  mend: 'Få adgang til mappen, eller skriv et andet sted',
};

const REASONS: Readonly<Record<string, Reason>> = {
  EACCES: NO_ACCESS,
  EPERM: NO_ACCESS,
  EROFS: { why: 'disken kan kun læses', mend: 'Skriv et andet sted' },
  ENOSPC: { why: 'disken er fuld', mend: 'Ryd op på disken' },
  EDQUOT: { why: 'pladsen på disken er brugt op', mend: 'Ryd op på disken, eller få mere plads' },
  EFBIG: { why: 'filen er større, end der må skrives', mend: 'Få grænsen hævet, eller skriv et andet sted' },
  EIO: { why: 'disken kan ikke skrive', mend: 'Få disken eller drevet set efter' },
  ENOTDIR: { why: 'en del af stien er en fil og ikke en mappe', mend: 'Ret stien' },
  EISDIR: { why: 'der står en mappe med det navn', mend: 'Flyt mappen, eller ret stien' },
  EEXIST: { why: 'der står en fil, hvor mappen skulle være', mend: 'Flyt filen, eller ret stien' },
  EBUSY: { why: 'filen er åben i et andet program', mend: 'Luk den' },
  ENAMETOOLONG: { why: 'navnet er for langt', mend: 'Giv den et kortere navn' },
  EMFILE: { why: 'der er for mange åbne filer', mend: 'Luk nogle programmer' },
};

function reasonOf(code: string): Reason {
  const why = code === '' ? 'disken siger nej' : `disken siger nej (${code})`;
  return REASONS[code] ?? { why, mend: 'Se efter, om der kan skrives der' };
}

/**
 * The Danish words for a refused write: the file, why, how it stands now, and what to do. `error` is what the system
 * threw, `stood` whether there was a file before.
 */
export function writeError(path: string, error: unknown, stood: boolean): HostError {
  const code = codeOf(error);
  const { why, mend } = reasonOf(code);
  const now = stood ? 'Filen er, som den var.' : 'Der er ingen fil skrevet.';
  return new HostError(`Kan ikke skrive filen »${path}«: ${why}. ${now} ${mend}, og kør kommandoen igen.`, {
    cause: error,
  });
}

/**
 * The Danish words for output that could not be written; null when it could, and when its reader has had enough, as
 * `head` may have.
 */
export function outputProblem(error: Error | null | undefined): string | null {
  const code = codeOf(error);
  if (!error || code === 'EPIPE') return null;
  const { why, mend } = reasonOf(code);
  return `Udskriften kan ikke skrives: ${why}. ${mend}, og kør kommandoen igen.`;
}

/** Somebody else has written the file after it was read; `made` when it was not there then. */
export function changedMeanwhile(path: string, made: boolean): HostError {
  return new HostError(
    `Filen »${path}« er ${made ? 'kommet til' : 'ændret'}, mens kommandoen kørte, og er ikke skrevet over. Se efter, hvad der står i den, og kør kommandoen igen.`,
  );
}

/** A folder, a pipe or a device stands where the file should be. */
export function notAFile(path: string): HostError {
  return new HostError(
    `Kan ikke skrive filen »${path}«: der står en mappe eller noget andet, der ikke er en fil, med det navn. Flyt det, eller ret stien, og kør kommandoen igen.`,
  );
}

/** Somebody else took this writer for dead before it was done. */
export function takenOver(path: string): HostError {
  return new HostError(
    `Kan ikke skrive filen »${path}«: disken var for længe om det, og et andet program er gået i gang. Filen er ikke skrevet over. Kør kommandoen igen.`,
  );
}
