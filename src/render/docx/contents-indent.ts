/** Where the lines of a level begin, and the room for their numbers, in twips. */
const INDENTS = [
  { left: 0, room: 480 },
  { left: 480, room: 600 },
  { left: 1080, room: 720 },
] as const;
/** How far each level without numbers stands in from the one above, in twips. */
const STEP = 340;

/**
 * Indent of a line of the contents list. Without a number there is no hanging indent: it would act as the first tab
 * stop, and the page number of a short title would stand there.
 */
export function contentsIndent(level: number, numbered: boolean): { left: number; hanging: number } {
  const { left, room } = INDENTS[level - 1] ?? INDENTS[2];
  if (numbered) return { left: left + room, hanging: room };
  return { left: (level - 1) * STEP, hanging: 0 };
}
