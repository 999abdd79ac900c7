/**
 * Ids of the styles. Word's built-in styles keep Word's own ids, so that Word translates them and finds them in its
 * gallery; ours carry Danish names (see the style sheet).
 */
export const style = {
  text: 'Normal',
  title: 'Title',
  bullet: ['ListBullet', 'ListBullet2', 'ListBullet3', 'ListBullet4', 'ListBullet5'],
  number: ['ListNumber', 'ListNumber2', 'ListNumber3', 'ListNumber4', 'ListNumber5'],
  continued: ['ListContinue', 'ListContinue2', 'ListContinue3', 'ListContinue4', 'ListContinue5'],
  quote: 'Quote',
  caption: 'Caption',
  footnote: 'FootnoteText',
  footnoteMark: 'FootnoteReference',
  hyperlink: 'Hyperlink',
  placeholder: 'PlaceholderText',
  pageHeader: 'Header',
  pageFooter: 'Footer',
  pageHeaderTable: 'Sidehoved',
  contentsTitle: 'TOCHeading',
  task: 'Tjekpunkt',
  code: 'Kode',
  inlineCode: 'Kodetekst',
  rule: 'Skillelinje',
  joint: 'Sammenfoejning',
  pageBreak: 'Sideskift',
  space: 'Afstand',
  tableText: 'Tabeltekst',
  tableHeader: 'Tabelhoved',
  headerName: 'Hovedbloknavn',
  headerLabel: 'Hovedblokfelt',
  headerValue: 'Hovedblokvaerdi',
  fieldLabel: 'SkrivefeltTitel',
  demand: 'Krav',
  localText: 'LokaltSvar',
  localCaption: 'LokaltSvarMaerke',
  blankCaption: 'SkrivepladsMaerke',
  calloutTitle: 'FaktaboksTitel',
  calloutText: 'Faktaboks',
  term: 'Begreb',
  definition: 'Begrebsdefinition',
  discouraged: 'FraraadetBetegnelse',
  dataTable: 'Skrivefelttabel',
  headerTable: 'Hovedblok',
  localTable: 'LokaltSvarRamme',
  localDataTable: 'LokaltSvarTabel',
  localCalloutTable: 'LokaltSvarFaktaboks',
  blankTable: 'Skriveplads',
  calloutTable: 'FaktaboksRamme',
} as const;

/** Built-in style of a heading, e.g. `Heading2`. */
export function headingStyle(level: number): string {
  return `Heading${level}`;
}

/** Built-in style of a line of the contents list, e.g. `TOC2`. */
export function contentsStyle(level: number): string {
  return `TOC${level}`;
}
