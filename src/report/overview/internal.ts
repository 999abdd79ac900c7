/** What a comparison says of answers that public renderings leave out: it may be sent on to anyone. */
export const INTERNAL = 'Svarene er kun til intern brug. Send dem ikke videre.';
