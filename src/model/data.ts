import type { Level } from '../core/level.ts';

export type { Level };

/**
 * The shapes of the workspace's data files after validation. The JSON Schemas under `schemas/` are the authority;
 * these types say the same to the compiler. Keys stay Danish: they are the authors' own.
 */

/** Document life cycle (`status`). */
export type Status = 'kladde' | 'hoering' | 'klar' | 'udgaaet';

/** Severity setting of a rule in `regler`. */
export type RuleSetting = 'fejl' | 'advarsel' | 'info' | 'fra';

/** Settings by rule id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** Settings that hold in some files, in documents of some statuses, or in both. */
export interface RuleException {
  /** Patterns of paths relative to the workspace root; all files when left out. */
  readonly stier?: readonly string[];
  /** All statuses, and files that have none, when left out. */
  readonly status?: readonly Status[];
  readonly regler: RuleSettings;
  readonly begrundelse?: string;
}

/** `skrivefelt.yaml` */
export interface Configuration {
  readonly sprogversion: 1;
  readonly myndighed: Authority;
  /** Folder of templates, relative to the workspace root. */
  readonly skabeloner: string;
  /** Folder of the tilbud's folders. */
  readonly tilbud: string;
  /** Folder that `render` writes to. */
  readonly udgivet: string;
  /** Name of a built-in header profile or path of a profile file. */
  readonly hovedblok: string;
  readonly udseende?: Appearance;
  readonly godkendere: readonly Approver[];
  readonly standarder?: string;
  readonly intranet?: readonly string[];
  /** Folder of own field types. */
  readonly felttyper?: string;
  /** Folder of own tables of facts. */
  readonly data?: string;
  /** Whether the spelling of Danish is checked. */
  readonly stavning?: 'ja' | 'nej';
  /** File of words that are spelled right, one on each line. */
  readonly ordbog?: string;
  readonly regler?: RuleSettings;
  readonly undtagelser?: readonly RuleException[];
  readonly revision?: {
    readonly interval?: string;
    readonly varsel?: string;
    /** How precise dates must be; `maaned` when it says nothing. */
    readonly praecision?: 'dag' | 'maaned';
  };
  /** Headings that regional documents must have in this order, by `dokumenttype`. */
  readonly afsnit?: Readonly<Record<string, readonly string[]>>;
}

export interface Authority {
  readonly id: string;
  readonly navn: string;
  readonly kortnavn: string;
  readonly 'tidligere-navne'?: readonly string[];
}

export interface Appearance {
  /** Path of a PNG, JPEG or SVG file. */
  readonly logo?: string;
  readonly farver?: { readonly primaer?: string; readonly lokal?: string };
  readonly skrifttype?: {
    readonly navn: string;
    /** Paths of TrueType files. */
    readonly filer?: readonly string[];
  };
}

export interface Approver {
  readonly rolle: string;
  readonly niveau: Level;
  /** Public key for signatures; unused until signatures exist. */
  readonly noegle?: string;
}

/** One change of a document (`aendringer`). */
export interface ChangeEntry {
  readonly version: string;
  readonly dato: string;
  readonly tekst: string;
}

/** Front matter that both levels share. */
interface CommonFrontMatter {
  readonly version: string;
  readonly status: Status;
  readonly 'udarbejdet-af'?: string;
  readonly 'sidst-revideret'?: string;
  readonly 'naeste-revision'?: string;
  readonly revisionsinterval?: string;
  readonly 'gyldig-fra'?: string;
  readonly synlighed?: 'offentlig' | 'intern';
  readonly aendringer?: readonly ChangeEntry[];
}

export interface RegionalFrontMatter extends CommonFrontMatter {
  readonly niveau: 'regional';
  readonly dokumenttype: 'retningslinje' | 'procedure' | 'vejledning' | 'instruks' | 'politik' | 'strategi';
  readonly id: string;
  readonly titel: string;
  readonly dokumentbrugere?: string;
  readonly maalgruppe?: string | readonly string[];
  readonly anvendelsesomraade?: {
    readonly tekst?: string;
    readonly lovgrundlag?: readonly string[];
    readonly alder?: string;
    readonly tilbudstyper?: readonly string[];
  };
  readonly standard?: string;
  readonly form: 'indlejret' | 'selvstaendig';
  readonly understoetter?: readonly string[];
  readonly socialtilsyn?: readonly string[];
  readonly erstatter?: readonly string[];
  /** Id of the document that has come in this one's place. */
  readonly 'erstattet-af'?: string;
  readonly dokumentansvarlig?: string;
  readonly nummerering: 'ja' | 'nej';
}

export interface LocalFrontMatter extends CommonFrontMatter {
  readonly niveau: 'lokal';
  /** `id@version` of the template that it answers. */
  readonly skabelon: string;
  readonly tilbud: string;
}

export type FrontMatterData = RegionalFrontMatter | LocalFrontMatter;

/** `tilbud.yaml`: master data (stamdata) of one institution. */
export interface TilbudData {
  readonly id: string;
  readonly navn: string;
  readonly kortnavn?: string;
  readonly tilbudstype?: string;
  readonly lovgrundlag?: readonly string[];
  readonly maalgruppe?: readonly string[];
  /** `18-85`, `0-17`, `18-` */
  readonly alder?: string;
  readonly pladser?: number;
  readonly egenskaber?: readonly string[];
  readonly cvr?: string;
  readonly 'p-nummer'?: string;
  readonly adresse?: { readonly vej?: string; readonly postnummer?: string; readonly by?: string };
  readonly leder?: { readonly rolle: string; readonly navn?: string };
  readonly roller?: readonly string[];
  readonly telefon?: string;
  readonly email?: string;
  readonly hjemmeside?: string;
}

/** `standarder.yaml` in full: the standards of one authority in one version. The short form is the list alone. */
export interface StandardSet {
  /** Id of the authority whose standards they are; it may be one that the workspace's authority came from. */
  readonly myndighed: string;
  readonly version: string;
  readonly 'gyldig-fra'?: string;
  readonly kilde?: string;
  readonly grupper?: readonly StandardGroup[];
  readonly standarder: readonly Standard[];
}

/** Standards that are monitored together. */
export interface StandardGroup {
  readonly nummer: number;
  readonly navn: string;
  /** Whether the group is drawn from the source rather than stated in it. */
  readonly afledt?: boolean;
}

/** One standard of `standarder.yaml`. */
export interface Standard {
  readonly nummer: string;
  readonly id: string;
  readonly navn: string;
  readonly gruppe?: number;
}

/** What an approval means (`betydning`). */
export type Meaning = 'godkendt' | 'administrativ-godkendelse' | 'overfoert' | 'ophoert';

/** One entry of a sidecar `*.godkendelse.yaml`. */
export interface Approval {
  readonly version: string;
  readonly niveau: Level;
  readonly rolle: string;
  readonly navn?: string;
  readonly betydning: Meaning;
  readonly dato: string;
  /** Reason; required for `overfoert`. */
  readonly begrundelse?: string;
  /** `sha256/1:<hex>` over everything that was approved. */
  readonly digest: string;
  /** Digests of the parts, by which a later change can be named. */
  readonly dele: ApprovalParts;
}

export interface ApprovalParts {
  /** The document's own text: front matter and answers (or the template's text). */
  readonly dokument: string;
  /** The pinned template; only for local documents. */
  readonly skabelon?: string;
  /** Master data used; for a regional document only what it prints of the authority. */
  readonly stamdata?: string;
  /** Digest of each field's answer (local) or demand (regional), by field id. */
  readonly felter?: Readonly<Record<string, string>>;
  /** Digest of each template field's demand as it was when a local document was approved, by field id. */
  readonly krav?: Readonly<Record<string, string>>;
  /**
   * Digest of each value used, by path such as `tilbud.navn`; with them the keys of the front matter (`version`,
   * `skabelon.titel`) and the text outside the fields (`tekst`, `skabelon.tekst`).
   */
  readonly vaerdier?: Readonly<Record<string, string>>;
}

/** A header profile (hovedblok): section 7 of the language. */
export interface HeaderProfile {
  readonly id: string;
  readonly navn: string;
  readonly 'vis-navn'?: boolean;
  /** Relative column widths. */
  readonly kolonner: readonly number[];
  readonly raekker: readonly HeaderProfileRow[];
}

export interface HeaderProfileRow {
  /** Only for documents of this level; both when absent. */
  readonly kun?: Level;
  readonly celler: readonly HeaderProfileCell[];
}

export interface HeaderProfileCell {
  readonly etiket: string;
  /** Value path such as `titel`, `tilbud.navn`, `godkendelse.regional.rolle`; several are tried in order. */
  readonly vaerdi: string | readonly string[];
  readonly kolonner?: number;
  readonly raekker?: number;
  readonly justering?: 'venstre' | 'midt';
  readonly fremhaevet?: boolean;
}
