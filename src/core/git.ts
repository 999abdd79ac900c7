/** A file that differs from an older state of a repository. */
export interface ChangedFile {
  /** Absolute path, links resolved, with `/`. */
  readonly path: string;
  /** True when the file is no longer there: it was deleted, moved or given another name. */
  readonly gone: boolean;
}

/** The files changed since a state of the repository, or why they cannot be told. */
export type ChangedFiles =
  | { readonly kind: 'found'; readonly files: readonly ChangedFile[] }
  /** The program `git` is not on the machine. */
  | { readonly kind: 'no-git' }
  | { readonly kind: 'no-repository' }
  | { readonly kind: 'unknown-ref' }
  /** The state and the present one have no common history on this machine: only the newest was fetched. */
  | { readonly kind: 'no-common-history' }
  /** `message` is Git's own, in English. */
  | { readonly kind: 'failed'; readonly message: string };

/** What the program asks of Git. It only reads. */
export interface Git {
  /**
   * The files under version control around a folder that differ from where a branch, tag or commit and the present
   * state parted (as `git diff ref...`), and those that are not under version control yet. What is committed, staged
   * and only saved counts alike. Never throws.
   */
  changedSince(folder: string, ref: string): ChangedFiles;
}
