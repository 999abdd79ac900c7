import type { Root } from './tree.ts';

/**
 * The seam between text and tree: everything behind it may be exchanged. A parser never throws on any text, and every
 * node has a position whose offsets are those of the text given.
 */
export type MarkdownParser = (text: string) => Root;
