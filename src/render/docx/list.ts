import { introduces } from '../../publication/introduces.ts';
import type { Block, List, ListItem } from '../../publication/publication.ts';
import { checkBox } from './content-control.ts';
import type { Element } from './element.ts';
import { inlines } from './inline.ts';
import type { Place } from './job.ts';
import { DEEPEST_LEVEL, LIST_STEP } from './numbering.ts';
import { Paragraph, type ParagraphOptions, type ParagraphPart } from './paragraph.ts';
import { run, TAB, words } from './run.ts';
import { style } from './style-names.ts';

type ParagraphLook = Omit<ParagraphOptions, 'children'>;

/** How the first paragraph of each item is marked. */
type Marking = 'bullet' | 'number' | 'task';

/** Text with a style of its own (demands, table text) keeps it in lists; ordinary text gets Word's list styles. */
export function hasListStyles(place: Place): boolean {
  return (
    place.textStyle === style.text ||
    place.textStyle === style.localText ||
    place.textStyle === style.calloutText
  );
}

function indentAt(place: Place, depth: number): number {
  return place.indent + depth * LIST_STEP;
}

function markedLook(marking: Marking, number: number, place: Place): ParagraphLook {
  const level = Math.min(place.depth, DEEPEST_LEVEL);
  const moved = place.indent > 0 || place.depth > DEEPEST_LEVEL;
  const indent = { left: indentAt(place, place.depth + 1), hanging: LIST_STEP };
  if (marking === 'task') {
    const named = hasListStyles(place) ? style.task : place.textStyle;
    return { style: named, ...(named === style.task && indent.left === LIST_STEP ? {} : { indent }) };
  }
  const names = marking === 'bullet' ? style.bullet : style.number;
  const linked = hasListStyles(place) ? names[Math.min(level, names.length - 1)] : undefined;
  const numbering = { list: number, level };
  // A bullet needs no more than its style, which carries the list; numbers need their own list to begin again.
  const styled = marking === 'bullet' && linked !== undefined && level < names.length;
  return {
    style: linked ?? place.textStyle,
    ...(styled ? {} : { numbering }),
    ...(moved ? { indent } : {}),
  };
}

function itemBlocks(item: ListItem, marked: ParagraphLook, box: ParagraphPart[], place: Place): Element[] {
  const [first, ...rest] = item.children;
  const opening: readonly Block[] = first?.type === 'paragraph' ? rest : item.children;
  const line = first?.type === 'paragraph' ? inlines(first.children, place) : [];
  const inner: Place = { ...place, depth: place.depth + 1 };
  const keep = place.keepNext || introduces(first, rest[0]) ? { keepNext: true } : {};
  return [
    new Paragraph({ ...marked, ...keep, children: [...box, ...line] }),
    ...opening.flatMap((block) => inItem(block, inner)),
  ];
}

/** A block after the first of an item stands under its text. */
function inItem(block: Block, place: Place): Element[] {
  if (block.type === 'list') return list(block, place);
  const left = indentAt(place, place.depth);
  const continued = style.continued[place.depth - 1];
  if (block.type === 'paragraph' && hasListStyles(place) && continued !== undefined && place.indent === 0) {
    return [
      new Paragraph({
        style: continued,
        ...(place.keepNext ? { keepNext: true } : {}),
        children: inlines(block.children, place),
      }),
    ];
  }
  return place.job.blocks([block], {
    ...place,
    depth: 0,
    indent: left,
    width: place.width - (left - place.indent),
  });
}

/** A list; its numbers begin at its own start, whatever stood before it. */
export function list(node: List, place: Place): Element[] {
  const { lists } = place.job;
  const number = node.ordered && node.items.length > 0 ? lists.begin(node.start) : lists.bullets;
  return node.items.flatMap((item) => {
    const marking: Marking = node.ordered ? 'number' : item.checked === null ? 'bullet' : 'task';
    const after = marking === 'task' ? TAB : words('\u00A0');
    const box = item.checked === null ? [] : [checkBox(place.job, item.checked), run([after])];
    return itemBlocks(item, markedLook(marking, number, place), box, place);
  });
}
