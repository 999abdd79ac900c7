import type { Appearance } from '../model/data.ts';
import type { Theme } from '../publication/publication.ts';

const PRIMARY = '#1f4e79';
const LOCAL = '#2e7d6b';
/** Metric-compatible with Calibri, so that DOCX and PDF break lines alike. */
const FONT = 'Carlito';

/** The regional look; what the configuration leaves open is calm and dark enough to read. */
export function composeTheme(
  appearance: Appearance | undefined,
  fontFiles: readonly Uint8Array[],
  logo: string | null,
): Theme {
  return {
    primary: appearance?.farver?.primaer?.toLowerCase() ?? PRIMARY,
    local: appearance?.farver?.lokal?.toLowerCase() ?? LOCAL,
    font: appearance?.skrifttype?.navn ?? FONT,
    fontFiles,
    logo,
  };
}
