/** Something that a case showed to be wrong with the program. */
export interface Fault {
  /** What should have been so; the same for all faults of a kind. */
  readonly oracle: string;
  readonly message: string;
}
