/** What a crew finds out of each document: what lint says of it, or its cell in the overview. */
export type CrewKind = 'fund' | 'celle';

/** Documents of one workspace that are to be looked at, and how. JSON data. */
export interface CrewWork {
  readonly kind: CrewKind;
  /** Absolute path of the workspace. */
  readonly root: string;
  readonly files: readonly string[];
  /** Today's date, ISO; null where nobody asks. */
  readonly today: string | null;
  /** `Speller.name` of the dictionary; null where spelling is not checked. */
  readonly speller: string | null;
}

/** What a member of a crew is started with. */
export interface MemberSetup {
  readonly work: Omit<CrewWork, 'files'>;
  readonly batches: readonly (readonly string[])[];
  /** As in `takenFrom`. */
  readonly next: SharedArrayBuffer;
}
