import type { RevisionDue } from '../model/revision-due.ts';
import type { StateId } from './states.ts';

export type { RevisionDue };

/** A tilbud as a heading. */
export interface TilbudHead {
  readonly id: string;
  readonly name: string;
  /** `kortnavn`, or the name. */
  readonly short: string;
}

/** A standard as a heading. */
export interface StandardHead {
  readonly number: string;
  readonly id: string;
  readonly name: string;
  readonly group: number | null;
}

/** A group of standards that are monitored together. */
export interface GroupHead {
  readonly number: number;
  readonly name: string;
  /** Whether it is drawn from the source rather than stated in it. */
  readonly derived: boolean;
}

/** A template as a heading: the version in force, or the present one when none is. */
export interface TemplateHead {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly inForce: boolean;
  /** Whether the region has approved it as it stands. */
  readonly approved: boolean;
  /** `gyldig-fra`, ISO. */
  readonly validFrom: string | null;
  /** How many demands it has; a guidance without skrivefelter has none. */
  readonly demands: number;
  readonly revision: RevisionDue | null;
}

/** One demand held against one tilbud. */
export interface AnswerCell {
  /** The demand's present id. */
  readonly field: string;
  readonly label: string;
  readonly state: StateId;
  /** Why, in Danish phrases: the reason of a waiver, what is wrong, what the new version asks. */
  readonly notes: readonly string[];
  /** Names of other tilbud whose answer has the very same words. */
  readonly sameAs: readonly string[];
  /** Whether anything stands for it in the document. */
  readonly written: boolean;
  /** A digest of its words, by which the very same words are known; null for an answer that is unfit or short. */
  readonly wording: string | null;
}

/** One template held against one tilbud. */
export interface DocumentCell {
  readonly state: StateId;
  readonly notes: readonly string[];
  /** Path of the tilbud's document; null when there is none. */
  readonly file: string | null;
  /** The version of the template that the document answers. */
  readonly pinned: string | null;
  /** Demands that apply to the tilbud, and how many of them have a fit answer in its own words. */
  readonly applicable: number;
  readonly answered: number;
  /** Demands by state; those that there are none of are left out. */
  readonly parts: Readonly<Partial<Record<StateId, number>>>;
  /** Answers with the very same words as another tilbud's. */
  readonly inherited: number;
  /** The approval in force. */
  readonly approval: { readonly date: string; readonly role: string } | null;
  readonly revision: RevisionDue | null;
  /** Every demand of the template, in its order. */
  readonly answers: readonly AnswerCell[];
}

/** One line of the matrix of standards: a standard without template, a template without standard, or both. */
export interface CoverageRow {
  readonly standard: StandardHead | null;
  readonly template: TemplateHead | null;
  /** One for each tilbud, in the order of `Coverage.tilbud`. */
  readonly cells: readonly DocumentCell[];
}

/** Standards × tilbud, with all that the other views are taken from. */
export interface Coverage {
  readonly authority: { readonly id: string; readonly name: string };
  /** The day that due dates are held against, ISO. */
  readonly today: string;
  /** The warning period before a revision, as configured, and in days. */
  readonly warning: { readonly text: string; readonly days: number };
  readonly tilbud: readonly TilbudHead[];
  /** The groups that are described; a standard may name one that is not. */
  readonly groups: readonly GroupHead[];
  readonly rows: readonly CoverageRow[];
  /** Regional documents that nobody answers, for the calendar of revisions. */
  readonly guidance: readonly TemplateHead[];
  /** Files that could not be placed in the matrix, each with the reason in Danish. */
  readonly leftOut: readonly LeftOut[];
}

/** Demands × tilbud for one template. */
export interface DemandCoverage {
  readonly authority: Coverage['authority'];
  readonly today: string;
  readonly template: TemplateHead;
  readonly tilbud: readonly TilbudHead[];
  readonly rows: readonly {
    readonly field: string;
    readonly label: string;
    /** How binding it is: `skal`, `boer`, `kan`. */
    readonly obligation: string;
    readonly cells: readonly AnswerCell[];
  }[];
  /** Files that may answer it and could not be placed. */
  readonly leftOut: readonly LeftOut[];
}

/** The kinds of work on a leader's list, in the order of the page. */
export type TaskKind = 'skriv' | 'laes' | 'godkend' | 'revider' | 'i-orden';

/** One thing on a leader's list. */
export interface Task {
  readonly kind: TaskKind;
  readonly state: StateId;
  /** Number of the standard; empty when it has none. */
  readonly number: string;
  readonly template: string;
  readonly title: string;
  /** What is to be done or known, in Danish phrases. */
  readonly what: readonly string[];
  /** By when, ISO; null when nothing tells. */
  readonly due: string | null;
  readonly late: boolean;
  readonly file: string | null;
}

/** A file that could not be placed, in whose folder it lies, and why. */
export interface LeftOut {
  readonly file: string;
  readonly tilbud: string | null;
  /** Whether every tilbud misses it: a template, the standards. */
  readonly shared: boolean;
  readonly reason: string;
}

/** A leader's page: what to write, what to sign, by when. */
export interface LeaderList {
  readonly authority: Coverage['authority'];
  readonly today: string;
  readonly tilbud: TilbudHead;
  readonly tasks: readonly Task[];
  /** Files in the tilbud's folder, and files that all share, that no task could be made of. */
  readonly leftOut: readonly LeftOut[];
}

/** A table of an answer. */
export interface AnswerTable {
  /** Empty when it has none. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** Cells by row, as they are typed; a cell may hold several lines. A row may have more or fewer than there are columns. */
  readonly rows: readonly (readonly string[])[];
}

/** What an answer is shown as: its text as typed, with each table by itself. */
export type AnswerPart =
  | { readonly kind: 'text'; readonly text: string }
  | ({ readonly kind: 'table' } & AnswerTable);

/** All answers to one demand, the furthest first. */
export interface Comparison {
  readonly authority: Coverage['authority'];
  readonly today: string;
  readonly template: TemplateHead;
  readonly field: {
    readonly id: string;
    readonly label: string;
    readonly obligation: string;
    /** The demand and its guidance as text. */
    readonly demand: string;
    /** Whether public renderings leave the answers out. */
    readonly internal: boolean;
  };
  readonly rows: readonly {
    readonly tilbud: TilbudHead;
    readonly cell: AnswerCell;
    /** The answer as the author typed it, without comments; empty when there is none. */
    readonly text: string;
    /** The same, cut where its tables stand. */
    readonly parts: readonly AnswerPart[];
  }[];
  /** Files that may answer it and could not be placed. */
  readonly leftOut: readonly LeftOut[];
}
