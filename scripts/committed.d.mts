/** Brings the generated files that are committed up to date. */
export function writeCommitted(): Promise<void>;
/** Paths of the committed files that are not as they should be. */
export function staleFiles(): Promise<string[]>;
