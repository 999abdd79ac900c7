/** Level of a document or an approval. */
export type Level = 'regional' | 'lokal';
