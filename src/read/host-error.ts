import { HostError } from '../core/host.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'der er ikke adgang til at skrive der',
  EPERM: 'der er ikke adgang til at skrive der',
  EROFS: 'disken kan kun læses',
  ENOSPC: 'disken er fuld',
  EDQUOT: 'pladsen på disken er brugt op',
  ENOTDIR: 'en del af stien er en fil og ikke en mappe',
  EISDIR: 'der står en mappe med det navn',
  EEXIST: 'der står en fil, hvor mappen skulle være',
  EBUSY: 'filen er åben i et andet program',
  ENAMETOOLONG: 'navnet er for langt',
};

/** The Danish words for a refused write. `error` is what the system threw. */
export function writeError(path: string, error: unknown): HostError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code] ?? (code === '' ? 'disken siger nej' : `disken siger nej (${code})`);
  return new HostError(`Kan ikke skrive filen »${path}«: ${reason}.`, { cause: error });
}
