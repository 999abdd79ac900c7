import type { Random } from '../random.ts';
import { DIRECTIVES, MARKDOWN } from '../tokens.ts';
import type { TextEdit } from './text-edit.ts';

/** Edits that break or change markup that stands there: fences, directives, attributes, lists, tables. */
export const markupEdits: readonly TextEdit[] = [
  onMatch(/^:{2,}/gm, (fence, random) => ':'.repeat(Math.max(1, fence.length + random.below(5) - 2))),
  onMatch(/^:{3,}[ ]*$/gm, () => ''),
  onMatch(/^:{3,}[ ]*$/gm, (fence) => `${fence}\n${fence}`),
  onMatch(/(?<=^:{2,})[a-z]+/gm, (_, random) =>
    random.pick([
      'skrivefelt',
      'eksempel',
      'betingelse',
      'begreb',
      'faktaboks',
      'tabel',
      'sideskift',
      'ukendt',
      'Skrivefelt',
      'krav',
    ]),
  ),
  onMatch(/\{[^{}\n]*\}/g, () => ''),
  onMatch(/[{}[\]"]/g, () => ''),
  onMatch(/\{#[a-z0-9-]+/g, (id, random) => `${id}${random.pick(['', '-', 'x', '.a', ' ', '"', '#'])}`),
  onMatch(/(?<=[a-z]=)"[^"\n]*"/g, (_, random) =>
    random.pick(['""', '"', 'a b', '"<b>"', "'x'", '"1-2"', '"-"', '"æ|ø"', '"((("']),
  ),
  onMatch(/(?<=type=)[a-z-]+/g, (_, random) =>
    random.pick([
      'tekst',
      'tal',
      'dato',
      'ja-nej',
      'valg',
      'flervalg',
      'liste',
      'tjekliste',
      'tabel',
      'ansvar',
      'kontakt',
      'frist',
      'link',
      'uge',
      'x',
    ]),
  ),
  onMatch(/^ *(?:[-*+]|\d+\.) /gm, (mark, random) =>
    random.pick([`  ${mark}`, `    ${mark}`, '', '> ', '1) ', '- - ', mark.trimEnd()]),
  ),
  onMatch(/^#+ /gm, (_, random) => random.pick(['', '# ', '## ', '#### ', '###### ', '####### ', '#'])),
  onMatch(/\|/g, (_, random) => random.pick(['', '||', '\\|', ' | x |', '\n'])),
  onMatch(/^\|[ :|-]+\|$/gm, (_, random) => random.pick(['', '| - |', '| --- | --- | --- | --- |', '|||'])),
  onMatch(/<!--|-->/g, () => ''),
  onMatch(/\n\n/g, (_, random) => `\n\n${random.pick(DIRECTIVES)}\n\n`),
  onMatch(/\b\p{L}+\b/gu, (word, random) => word + random.pick(MARKDOWN)),
];

/** Replaces one of the matches, whichever. */
function onMatch(pattern: RegExp, replace: (found: string, random: Random) => string): TextEdit {
  return (text, random) => {
    const all = [...text.matchAll(pattern)];
    if (all.length === 0) return text;
    const found = random.pick(all);
    return text.slice(0, found.index) + replace(found[0], random) + text.slice(found.index + found[0].length);
  };
}
