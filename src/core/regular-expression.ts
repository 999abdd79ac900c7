import { LARGEST_PATTERN, type PatternFault, readPattern } from './pattern-syntax.ts';

/** What to write instead, as a Danish phrase that completes »Skriv …«. */
const ADVICE: Readonly<Record<PatternFault, string>> = {
  syntaks:
    'et gyldigt regulært udtryk, fx [0-9]{4}. Se efter en parentes, der ikke er lukket, eller en omvendt skråstreg for meget',
  omkring:
    'et regulært udtryk uden (?=…), (?!…), (?<=…) og (?<!…): det, der skal stå, i den rækkefølge, det skal stå, fx ^[A-Z]{2}[0-9]{4}$. Er der flere muligheder, så sæt | imellem, fx ^(Ja|Nej)$',
  henvisning:
    'et regulært udtryk uden henvisning til en parentes (\\1 eller \\k<navn>): mulighederne hver for sig med | imellem, fx ^(aa|bb|cc)$',
  egenskab:
    'en af Unicodes kategorier, fx \\p{L} (bogstav), \\p{Lu} (stort bogstav) eller \\p{N} (tal), eller tegnene selv, fx [A-ZÆØÅ]',
  stort: `et kortere regulært udtryk: højst ${LARGEST_PATTERN} tegn, når gentagelserne regnes med. Antal ord og punkter styres af ord og antal`,
};

/** What is wrong with a pattern, as what to write instead (completes »Skriv …«); null when it can be used. */
export function patternAdvice(text: string): string | null {
  const read = readPattern(text);
  return typeof read === 'string' ? ADVICE[read] : null;
}

/**
 * Whether a text is a regular expression that can be used: JavaScript's with Unicode rules, as in JSON Schema's
 * `pattern`, without what no matcher can do in linear time (look-around and back-references).
 */
export function isRegularExpression(text: string): boolean {
  return typeof readPattern(text) !== 'string';
}
