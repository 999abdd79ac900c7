import { printDate } from '../../src/core/danish-date.ts';

/**
 * The words that a reader is to find of a Markdown source, read from its characters by a few plain replacements and
 * not by the program's own parser, so that the two cannot be wrong together.
 */
export function sourceWords(markdown: string): readonly string[] {
  const text = markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    // Examples are never published; a container ends at the first fence of its own length.
    .replace(/^(:{3,})eksempel[^\n]*\n[\s\S]*?^\1[ ]*$/gm, ' ')
    .replace(/:oplysning\[[^\]]*\]/g, ' ')
    .replace(/ikke-relevant="([^"]*)"/g, '} $1 {')
    .replace(/fraraadet="([^"]*)"/g, (_, words: string) => `} ${words.replaceAll('|', ' ')} {`)
    .replace(
      /(?<=:::tabel\S*.*)kolonner="([^"]*)"/g,
      (_, words: string) => `} ${words.replaceAll('|', ' ')} {`,
    )
    .replace(/\]\([^)\n]*\)/g, '] ')
    .replace(/^\[(?!\^)[^\]]+\]:\s.*$/gm, ' ')
    .replace(/\[\^[^\]\s]+\]:?/g, ' ')
    .replace(/^\s*:{2,}[\p{L}-]*/gmu, ' ')
    .replace(/:henvisning(?=\[)/g, ' ')
    .replace(/\{[^{}\n]*\}/g, ' ')
    .replace(/^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s)?/gm, ' ')
    .replace(/^\s*(?:[-*+]|\d+[.)])\s+/gm, ' ')
    .replace(/\b\d{4}-\d{2}(?:-\d{2})?\b/g, (date) => printDate(date))
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/https?:\/\/\S+/g, ' ');
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A local document without the headings that it repeats from the template: they are there for orientation. */
export function withoutRegionalHeadings(markdown: string, template: string): string {
  const regional = new Set(template.match(/^#+ .*$/gm)?.map((line) => line.replace(/^#+\s+/, '').trim()));
  return markdown.replace(/^#+ .*$/gm, (line) =>
    regional.has(line.replace(/^#+\s+/, '').trim()) ? ' ' : line,
  );
}

/** The regional text that a local document in the form `indlejret` must hold: without what applies to other tilbud. */
export function unconditional(markdown: string): string {
  return markdown.replace(/^(:{3,})betingelse[^\n]*\n[\s\S]*?^\1[ ]*$/gm, ' ');
}

/** Words that stand more often in the source than in the printed text; hyphenation and capitals are let pass. */
export function missingWords(source: readonly string[], printed: string): readonly string[] {
  const flat = squash(printed);
  const wanted = new Map<string, number>();
  for (const word of source.map(squash)) wanted.set(word, (wanted.get(word) ?? 0) + 1);
  return [...wanted].filter(([word, count]) => occurrences(flat, word) < count).map(([word]) => word);
}

function squash(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0\u00ad\u2010-]+/g, '');
}

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count += 1;
  return count;
}
