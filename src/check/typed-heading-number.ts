/**
 * A number that was typed in front of a heading: `1. Formål`, `2.1 Ansvar`. A word in small letters after it makes the
 * number a part of the text: `1. etage`, `30. september`, `24 timer i døgnet`.
 */
const TYPED_NUMBER = /^\d{1,2}(?:\.\d{1,2})*\.?\s+(?=\p{Lu})/u;

/** The number in front of a heading's text with its space; null when there is none. */
export function typedHeadingNumber(text: string): string | null {
  return TYPED_NUMBER.exec(text)?.[0] ?? null;
}

/** The text of a heading without a typed number. */
export function withoutTypedNumber(text: string): string {
  return text.slice(typedHeadingNumber(text)?.length ?? 0);
}
