/**
 * Ways of saying that something is perhaps done. The tables are the whole of the rule `krav-opbloedning`: a phrase that
 * cries wolf is mended here.
 */

/** Loosen whatever they stand with. `sources` are regular expressions over small and capital letters alike. */
export const HEDGES: readonly string[] = [
  'så\\s+vidt\\s+(?:det\\s+er\\s+)?muligt',
  'i\\s+videst\\s+muligt?\\s+omfang',
  'i\\s+det\\s+omfang,?\\s+(?:(?:det\\s+er\\s+)?muligt|det\\s+(?:kan\\s+lade|lader)\\s+sig|(?:vi|personalet|medarbejder\\p{L}*)\\s+(?:har|kan|når)|(?:tiden|ressourcerne|normeringen|vagtplanen)|der\\s+er\\s+(?:tid|ressourcer|personale|mulighed))',
  '(?:når|hvis)\\s+(?:det\\s+er\\s+muligt|der\\s+er\\s+(?:tid|ressourcer|overskud|personale\\s+nok)|(?:tiden|vagtplanen|ressourcerne|normeringen|økonomien|travlheden)\\s+tillader)',
  '(?:om|hvis)\\s+muligt',
  'efter\\s+bedste\\s+evne',
  // »Med borgerens ønske som udgangspunkt« is a start, and no exception to come.
  '(?<!(?:med|tager|bruger)\\s[^.,;]{0,50})som\\s+(?:hovedregel|udgangspunkt)(?!\\s+for(?!\\p{L}))',
  '(?:forsøges|tilstræbes|bestræbes|tilstræber)',
  '(?:er|bliver|blev)\\s+forsøgt\\s+(?!noget|andet)\\p{L}+t',
  'bør\\s+(?:\\p{L}+\\s+)?\\p{L}{3,}es(?!\\p{L})',
];

/** Those whose duty the demand is; `kan` and `bør` of citizens, relatives and things loosen nothing. */
export const DUTY_BEARERS: readonly string[] = [
  'vi',
  'man',
  '(?:\\p{L}+)?medarbejder(?:e|en|ne)?',
  'personale(?:t)?',
  '(?:\\p{L}+)?leder(?:e|en|ne)?',
  'ledelsen',
  '(?:vice)?forstander(?:e|en|ne)?',
  'souschef(?:en|er|erne)?',
  '(?:faglige\\s+)?koordinator(?:en|er|erne)?',
  'kontaktperson(?:en|er|erne)?',
  '(?:dag|aften|natte|nat)?vagt(?:en|er|erne)?',
  '(?:\\p{L}+)?pædagog(?:en|er|erne)?',
  'sygeplejerske(?:n|r|rne)?',
  'afdelingen',
  'tilbuddet',
];

/** Words by which those who have the duty only try. */
export const ATTEMPTS: readonly string[] = [
  'forsøger(?:\\s+\\p{L}+){0,3}?\\s+at',
  'prøver(?:\\s+så\\s+vidt\\s+\\p{L}+)?\\s+at',
  'bestræber\\s+(?:os|sig)\\s+på',
  'burde',
  'bør',
];

/** What a demand asks for: with `kan` before it, it is left to those who have the duty. Elsewhere `kan` is an ability. */
export const DUTIES: readonly string[] = [
  'afholde',
  'afprøve',
  'anmelde',
  'dokumentere',
  'drøfte',
  'evaluere',
  'følge\\s+(?:\\p{L}+\\s+)?op',
  'gennemgå',
  'give\\s+besked',
  'indberette',
  'inddrage',
  'informere',
  'journalføre',
  'kontakte',
  'kontrollere',
  'notere',
  'opdatere',
  'orientere',
  'registrere',
  'sikre',
  'skrive',
  'sørge\\s+for',
  'tilbyde',
  'underrette',
  'vurdere',
];

/** Words that begin a clause in which `kan` tells a purpose, a condition or a thing known, and no duty. */
export const SUBORDINATORS: readonly string[] = [
  'så',
  'at',
  'hvor',
  'hvad',
  'hvem',
  'hvordan',
  'hvornår',
  'hvilke[nt]?',
  'som',
  'der',
  'når',
  'hvis',
  'om',
  'fordi',
  'inden',
  'før',
  'indtil',
  'mens',
];
