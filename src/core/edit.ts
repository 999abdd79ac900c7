import type { Span } from './span.ts';

/** One change of a text: what stands at the span is replaced; a span without length is an insertion. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/**
 * How sure a machine's change is. `sikker`: it says what the author meant, whoever the author is. `usikker`: it is the
 * likeliest of several, and somebody should look.
 */
export type FixKind = 'sikker' | 'usikker';
