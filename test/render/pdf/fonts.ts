import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const styles = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/** The four styles of Carlito from the package that ships them. */
export function carlito(): Uint8Array[] {
  const { resolve } = createRequire(import.meta.url);
  return styles.map((style) =>
    readFileSync(resolve(`@expo-google-fonts/carlito/${style}/Carlito_${style}.ttf`)),
  );
}
