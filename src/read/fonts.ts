import { createRequire } from 'node:module';
import type { Host } from '../core/host.ts';
import { withSlashes } from './paths.ts';

/**
 * Carlito for text; DejaVu for symbols (☒, →) and code, which Carlito lacks. Every style of each, since the PDF compiler
 * looks for a missing one among the machine's own fonts.
 */
const FILES = [
  '@expo-google-fonts/carlito/400Regular/Carlito_400Regular.ttf',
  '@expo-google-fonts/carlito/400Regular_Italic/Carlito_400Regular_Italic.ttf',
  '@expo-google-fonts/carlito/700Bold/Carlito_700Bold.ttf',
  '@expo-google-fonts/carlito/700Bold_Italic/Carlito_700Bold_Italic.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans-Oblique.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans-BoldOblique.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSansMono-Bold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSansMono-Oblique.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSansMono-BoldOblique.ttf',
] as const;

/** The fonts that every PDF can be set with, as TrueType files. They come with npm packages of the program's own. */
export function builtInFonts(host: Host): readonly Uint8Array[] {
  const require = createRequire(import.meta.url);
  return FILES.flatMap((file) => host.read(withSlashes(require.resolve(file))) ?? []);
}
