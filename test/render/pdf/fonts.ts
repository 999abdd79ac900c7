import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const carlito = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(
  (style) => `@expo-google-fonts/carlito/${style}/Carlito_${style}.ttf`,
);
const symbols = ['DejaVuSans', 'DejaVuSansMono'].flatMap((family) =>
  ['', '-Bold', '-Oblique', '-BoldOblique'].map((style) => `dejavu-fonts-ttf/ttf/${family}${style}.ttf`),
);

/** The fonts that the renderer is given: Carlito for text, DejaVu for symbols and code. */
export function builtInFonts(): Uint8Array[] {
  return read([...carlito, ...symbols]);
}

/** The files of a region's own font, for which Carlito stands in. */
export function themeFonts(): Uint8Array[] {
  return read(carlito);
}

function read(files: readonly string[]): Uint8Array[] {
  const { resolve } = createRequire(import.meta.url);
  return files.map((file) => readFileSync(resolve(file)));
}
