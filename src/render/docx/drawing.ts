import { Element } from './element.ts';

/** A picture as Word draws it. */
export interface Drawing {
  /** A number that no other drawing of the document has. */
  readonly id: number;
  readonly name: string;
  /** Alternative text; a drawing without one is decoration. */
  readonly alt: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** How the camera was held (Exif); upright when left out. */
  readonly orientation?: number;
  /** Id of the relationship to the bitmap, and to the SVG that it stands in for. */
  readonly bitmap: string;
  readonly vector?: string;
}

const EMU_PER_PIXEL = 9525;

/** Half a turn, in 60,000ths of a degree. */
const HALF = 10_800_000;

/** What makes a picture upright, by Exif's orientation: first mirrored, then turned with the clock. */
const TURNS: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  2: { flipH: 1 },
  3: { rot: HALF },
  4: { rot: HALF, flipH: 1 },
  5: { rot: HALF * 1.5, flipH: 1 },
  6: { rot: HALF / 2 },
  7: { rot: HALF / 2, flipH: 1 },
  8: { rot: HALF * 1.5 },
};

type Size = Readonly<Record<'cx' | 'cy', number>>;

const MAIN = { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' };
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const DECORATIVE = 'http://schemas.microsoft.com/office/drawing/2017/decorative';
const SVG = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';

/** A drawing in running text (DrawingML). */
export function drawing(drawn: Drawing): Element {
  const { id, name, alt, bitmap, vector } = drawn;
  const { size, room, turn } = placed(drawn);
  const described = alt === '' ? {} : { descr: alt };
  const fill = new Element('pic:blipFill', {}, [
    new Element('a:blip', { 'r:embed': bitmap, cstate: 'none' }, vector === undefined ? [] : [svg(vector)]),
    new Element('a:srcRect'),
    new Element('a:stretch', {}, [new Element('a:fillRect')]),
  ]);
  const graphic = new Element('a:graphic', MAIN, [
    new Element('a:graphicData', { uri: PICTURE }, [
      new Element('pic:pic', { 'xmlns:pic': PICTURE }, [UNNAMED, fill, shape(size, turn)]),
    ]),
  ]);
  return new Element('w:drawing', {}, [
    new Element('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
      new Element('wp:extent', size),
      new Element('wp:effectExtent', room),
      new Element('wp:docPr', { id, name, ...described }, alt === '' ? [decorative()] : []),
      new Element('wp:cNvGraphicFramePr', {}, [
        new Element('a:graphicFrameLocks', { ...MAIN, noChangeAspect: 1 }),
      ]),
      graphic,
    ]),
  ]);
}

/** Name and description of the picture inside the drawing, which has its own. */
const UNNAMED = new Element('pic:nvPicPr', {}, [
  new Element('pic:cNvPr', { id: 0, name: '', descr: '' }),
  new Element('pic:cNvPicPr', {}, [new Element('a:picLocks', { noChangeAspect: 1, noChangeArrowheads: 1 })]),
]);

/** Word is told of the picture as it lies in the file, how to turn it, and what room it takes beside that when turned. */
function placed({ width, height, orientation = 1 }: Drawing): {
  readonly size: Size;
  readonly room: Readonly<Record<'l' | 't' | 'r' | 'b', number>>;
  readonly turn: Readonly<Record<string, number>>;
} {
  const turn = TURNS[orientation] ?? {};
  const isLying = turn.rot !== undefined && turn.rot !== HALF;
  const [across, down] = [width * EMU_PER_PIXEL, height * EMU_PER_PIXEL];
  if (!isLying) return { size: { cx: across, cy: down }, room: { l: 0, t: 0, r: 0, b: 0 }, turn };
  const [l, t] = [Math.max(0, (across - down) / 2), Math.max(0, (down - across) / 2)].map(Math.round);
  return { size: { cx: down, cy: across }, room: { l: l ?? 0, t: t ?? 0, r: l ?? 0, b: t ?? 0 }, turn };
}

function shape(size: Size, turn: Readonly<Record<string, number>>): Element {
  return new Element('pic:spPr', { bwMode: 'auto' }, [
    new Element('a:xfrm', turn, [new Element('a:off', { x: 0, y: 0 }), new Element('a:ext', size)]),
    new Element('a:prstGeom', { prst: 'rect' }, [new Element('a:avLst')]),
  ]);
}

function decorative(): Element {
  const mark = new Element('adec:decorative', { 'xmlns:adec': DECORATIVE, val: 1 });
  return extension('{C183D7F6-B498-43B3-948B-1728B52AA6E4}', mark, MAIN);
}

function svg(relationship: string): Element {
  const blip = new Element('asvg:svgBlip', { 'xmlns:asvg': SVG, 'r:embed': relationship });
  return extension('{96DAC541-7B7A-43D3-8B79-37D633B846F1}', blip);
}

/** What newer programs know and older ones pass over. */
function extension(uri: string, content: Element, attributes = {}): Element {
  return new Element('a:extLst', attributes, [new Element('a:ext', { uri }, [content])]);
}
