import { Element, property } from './element.ts';
import type { Palette } from './palette.ts';
import { style } from './style-names.ts';

type Side = 'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV';

interface Line {
  readonly color: string;
  /** In eighths of a point. */
  readonly size: number;
}

interface TableLook {
  readonly name: string;
  readonly lines: Partial<Record<Side, Line>>;
  readonly fill?: string;
  readonly headerFill?: string;
  readonly headerLine?: Line;
  /** Distance from the cell's border to its text: top, right, bottom, left, in twips. */
  readonly margins: readonly [number, number, number, number];
}

/** Order of the sides as the schema wants it. */
const SIDES: readonly Side[] = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

function borders(name: string, lines: Partial<Record<Side, Line>>): Element {
  const children = SIDES.flatMap((side) => {
    const line = lines[side];
    if (line === undefined) return [];
    return new Element(`w:${side}`, {
      'w:val': 'single',
      'w:sz': line.size,
      'w:space': 0,
      'w:color': line.color,
    });
  });
  return new Element(name, {}, children);
}

function shading(fill: string): Element {
  return new Element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill });
}

function tableStyle(id: string, look: TableLook): Element {
  const [top, right, bottom, left] = look.margins;
  const margin = (side: string, width: number) => new Element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });
  const headerCell = [
    ...(look.headerLine === undefined ? [] : [borders('w:tcBorders', { bottom: look.headerLine })]),
    ...(look.headerFill === undefined ? [] : [shading(look.headerFill)]),
  ];
  return new Element('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id }, [
    property('w:name', look.name),
    property('w:basedOn', 'TableNormal'),
    property('w:uiPriority', 59),
    new Element('w:qFormat'),
    new Element('w:tblPr', {}, [
      borders('w:tblBorders', look.lines),
      new Element('w:tblCellMar', {}, [
        margin('top', top),
        margin('left', left),
        margin('bottom', bottom),
        margin('right', right),
      ]),
    ]),
    ...(look.fill === undefined ? [] : [new Element('w:tcPr', {}, [shading(look.fill)])]),
    ...(headerCell.length === 0
      ? []
      : [new Element('w:tblStylePr', { 'w:type': 'firstRow' }, [new Element('w:tcPr', {}, headerCell)])]),
  ]);
}

function tableNormal(): Element {
  const margin = (side: string, width: number) => new Element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });
  return new Element('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' }, [
    property('w:name', 'Normal Table'),
    property('w:uiPriority', 99),
    new Element('w:semiHidden'),
    new Element('w:unhideWhenUsed'),
    new Element('w:tblPr', {}, [
      new Element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      new Element('w:tblCellMar', {}, [
        margin('top', 0),
        margin('left', 108),
        margin('bottom', 0),
        margin('right', 108),
      ]),
    ]),
  ]);
}

/** Table styles: change one in Word, and all tables of its kind follow. */
export function tableStyles(palette: Palette): Element[] {
  const hair: Line = { color: palette.rule, size: 4 };
  const bar: Line = { color: palette.local, size: 36 };
  const dataTable: TableLook = {
    name: 'Skrivefelttabel',
    lines: {
      top: { color: palette.primary, size: 8 },
      bottom: { color: palette.primary, size: 8 },
      insideH: hair,
    },
    headerFill: palette.primaryTint,
    headerLine: { color: palette.primary, size: 8 },
    margins: [30, 120, 30, 120],
  };
  const callout: TableLook = {
    name: 'Faktaboks ramme',
    lines: { top: { color: palette.primary, size: 12 } },
    fill: palette.primaryTint,
    margins: [40, 220, 40, 220],
  };
  return [
    tableNormal(),
    tableStyle(style.pageHeaderTable, {
      name: 'Sidehoved linje',
      lines: { bottom: { color: palette.primary, size: 6 } },
      margins: [0, 0, 80, 0],
    }),
    tableStyle(style.headerTable, {
      name: 'Hovedblok',
      lines: {
        top: { color: palette.primary, size: 18 },
        bottom: { color: palette.primary, size: 8 },
        insideH: hair,
        insideV: hair,
      },
      margins: [0, 140, 0, 140],
    }),
    tableStyle(style.dataTable, dataTable),
    tableStyle(style.localDataTable, {
      ...dataTable,
      name: 'Lokalt svar tabel',
      lines: { ...dataTable.lines, left: bar },
      fill: palette.localTint,
    }),
    tableStyle(style.localTable, {
      name: 'Lokalt svar ramme',
      lines: { left: bar },
      fill: palette.localTint,
      margins: [40, 200, 40, 220],
    }),
    tableStyle(style.calloutTable, callout),
    tableStyle(style.localCalloutTable, {
      ...callout,
      name: 'Lokalt svar faktaboks',
      lines: { ...callout.lines, left: bar },
    }),
    tableStyle(style.blankTable, {
      name: 'Skriveplads',
      lines: {
        top: { color: palette.muted, size: 6 },
        left: { color: palette.muted, size: 6 },
        bottom: { color: palette.muted, size: 6 },
        right: { color: palette.muted, size: 6 },
      },
      margins: [40, 180, 60, 180],
    }),
  ];
}
