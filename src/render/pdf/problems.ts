/** What stood in the way of the PDF as it should be, for the author. */
export interface PdfProblem {
  readonly kind: 'character' | 'heading' | 'picture' | 'title' | 'font' | 'depth' | 'other';
  /** Danish: what is wrong and what to do about it. Of a picture it goes on from the picture's name. */
  readonly message: string;
  /** Characters that no font has; empty unless `kind` is `character`. */
  readonly characters: readonly string[];
  /** Key of the picture among the assets; null unless `kind` is `picture`. */
  readonly picture: string | null;
}

interface Known {
  readonly kind: PdfProblem['kind'];
  readonly pattern: RegExp;
  readonly message: string;
}

const known: readonly Known[] = [
  {
    kind: 'heading',
    pattern: /first heading must be of level 1/,
    message: 'Den første overskrift skal være på øverste niveau. Skriv den med ét #.',
  },
  {
    kind: 'heading',
    pattern: /skipped from heading level/,
    message:
      'Overskrifterne springer et niveau over. Lad hver overskrift være højst ét niveau dybere end den forrige.',
  },
  {
    kind: 'title',
    pattern: /missing document title/,
    message: 'Dokumentet mangler en titel. Skriv titel i dokumentets hoved.',
  },
  {
    kind: 'depth',
    pattern: /maximum .*depth exceeded/,
    message: 'Lister eller bokse er lagt for dybt inden i hinanden. Gør opbygningen fladere.',
  },
];

/** What Typst says of a picture that it cannot read, without saying which. */
const PICTURE = /image|SVG|svg|decode/;

/** Whether Typst refused a document for a picture. */
export function isAboutPicture(said: string): boolean {
  return messagesIn(said).some((message) => PICTURE.test(message));
}

/** The problem of a picture, by its key among the assets, that is printed as its alternative text. */
export function unreadablePicture(picture: string): PdfProblem {
  return {
    kind: 'picture',
    characters: [],
    picture,
    message:
      'kan ikke læses og er ikke med i filen; i teksten står den alternative tekst i stedet. Gem det igen som PNG, JPEG eller SVG.',
  };
}

/** Explains what else Typst said when it refused a document, each only once. */
export function explain(said: string): readonly PdfProblem[] {
  const problems = messagesIn(said)
    .filter((message) => !PICTURE.test(message))
    .map(explainOne);
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}

/** The problem of a theme whose font files do not hold the family it names. */
export function missingFamily(family: string): PdfProblem {
  return {
    kind: 'font',
    characters: [],
    picture: null,
    message: `Skrifttypen »${family}« findes ikke i de angivne skriftfiler, så Carlito er brugt i stedet. Ret navnet i udseende, så det svarer til skriftfilernes eget navn; kun TrueType og OpenType kan bruges.`,
  };
}

/** The problem of a theme that names a family and gives no files of it. */
export function noFontFiles(family: string): PdfProblem {
  return {
    kind: 'font',
    characters: [],
    picture: null,
    message: `Skrifttypen »${family}« er kun et navn, så Word bruger den, og PDF’en bruger Carlito. Skriv stierne til skriftens TrueType-filer under »filer«, eller slet skrifttypen.`,
  };
}

/** The problem of a family of which not every style is given: the machine's own might be used instead. */
export function missingStyles(family: string): PdfProblem {
  return {
    kind: 'font',
    characters: [],
    picture: null,
    message: `Skrifttypen »${family}« mangler filer. Angiv fire: almindelig, fed, kursiv og fed kursiv. Ellers kan en anden maskine sætte teksten anderledes.`,
  };
}

function explainOne(message: string): PdfProblem {
  const text = /the text [`"\\]*(.+?)[`"\\]* could not be displayed/su.exec(message)?.[1];
  if (text !== undefined) {
    const characters = Array.from(text).filter((character) => character > '~');
    const codes = characters.map(codeOf).join('');
    return {
      kind: 'character',
      characters,
      picture: null,
      message: `Tegnet »${text}« findes ikke i skrifttypen, så dets kode ${codes} er trykt i stedet. Skriv et andet tegn eller et ord.`,
    };
  }
  const found = known.find(({ pattern }) => pattern.test(message));
  if (found !== undefined) return { kind: found.kind, characters: [], picture: null, message: found.message };
  return {
    kind: 'other',
    characters: [],
    picture: null,
    message: `PDF-programmet afviste dokumentet: ${message}`,
  };
}

/** How a character that no font has is printed: `[U+1F600]`. */
export function codeOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** The messages inside Typst's diagnostics, which the binding prints as Rust does for debugging. */
function messagesIn(said: string): readonly string[] {
  const quoted = Array.from(said.matchAll(/\bmessage: "((?:[^"\\]|\\.)*)"/gsu), ([, text]) =>
    unquote(text ?? ''),
  );
  return quoted.length > 0 ? quoted : [said.trim()];
}

function unquote(text: string): string {
  return text
    .replace(/\\u\{([0-9a-f]+)\}/giu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/\\(.)/gsu, (_, character: string) => (character === 'n' ? '\n' : character));
}
