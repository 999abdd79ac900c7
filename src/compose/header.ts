import { printDate } from '../core/danish-date.ts';
import type { Approval, HeaderProfile, HeaderProfileCell, Level } from '../model/data.ts';
import { type Facts, lookUp } from '../model/facts.ts';
import { nextRevision } from '../model/revision.ts';
import type { Block, HeaderCell, HeaderGrid } from '../publication/publication.ts';
import { textOf } from '../publication/text.ts';
import { setText } from './typography.ts';

/** Valid approvals of a document and of its template; null where there is none. */
export interface Approvals {
  readonly regional: Approval | null;
  readonly lokal: Approval | null;
}

/** What the header block's value paths lead into. */
export interface HeaderSources {
  readonly facts: Facts | null;
  readonly approvals: Approvals;
  /** The finished body, for `kapitler`. */
  readonly body: readonly Block[];
  /** Stands for a document whose front matter cannot be used. */
  readonly title: string;
}

/** An en dash says that nothing is known; an empty cell would look like a fault of the print. */
const NOTHING = '–';

const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  retningslinje: 'Retningslinje',
  procedure: 'Procedure',
  vejledning: 'Vejledning',
  instruks: 'Instruks',
  politik: 'Politik',
  strategi: 'Strategi',
};

/** Fills an authority's header profile with a document's values. */
export function composeHeader(profile: HeaderProfile, level: Level, sources: HeaderSources): HeaderGrid {
  return {
    name: profile.navn,
    showName: profile['vis-navn'] === true,
    columns: profile.kolonner,
    rows: profile.raekker
      .filter((row) => row.kun === undefined || row.kun === level)
      .map((row) => row.celler.map((cell) => composeCell(cell, sources))),
  };
}

function composeCell(cell: HeaderProfileCell, sources: HeaderSources): HeaderCell {
  const paths = typeof cell.vaerdi === 'string' ? [cell.vaerdi] : cell.vaerdi;
  const found = paths.map((path) => headerValue(path, sources)).find((lines) => lines.length > 0);
  return {
    label: cell.etiket,
    value: (found ?? [NOTHING]).map(setText),
    columnSpan: cell.kolonner ?? 1,
    rowSpan: cell.raekker ?? 1,
    align: cell.justering === 'midt' ? 'center' : 'start',
    prominent: cell.fremhaevet === true,
  };
}

/** The lines of a value path. Beside the facts of `:oplysning` there are approvals, chapters and the next revision. */
function headerValue(path: string, { facts, approvals, body, title }: HeaderSources): readonly string[] {
  const [root, level, name] = path.split('.');
  if (root === 'godkendelse')
    return approvalValue(level === 'lokal' ? approvals.lokal : approvals.regional, name ?? '');
  if (path === 'kapitler') return chapters(body);
  if (!facts) return path === 'titel' ? [title] : [];
  if (path === 'naeste-revision') {
    const approved = facts.document.niveau === 'lokal' ? approvals.lokal : approvals.regional;
    const due = nextRevision(facts.document, facts.template, facts.configuration, approved?.dato ?? null);
    return due === null ? [] : [printDate(due)];
  }
  const fact = lookUp(path, facts);
  if (fact.kind !== 'value') return [];
  return path.endsWith('dokumenttype') ? fact.lines.map((line) => DOCUMENT_TYPES[line] ?? line) : fact.lines;
}

function approvalValue(approval: Approval | null, name: string): readonly string[] {
  if (!approval) return [];
  if (name === 'dato') return [printDate(approval.dato)];
  if (name === 'rolle')
    return [approval.navn === undefined ? approval.rolle : `${approval.rolle} ${approval.navn}`];
  return name === 'navn' && approval.navn !== undefined ? [approval.navn] : [];
}

function chapters(body: readonly Block[]): readonly string[] {
  return body.flatMap((block) =>
    block.type === 'heading' && block.level === 1 ? [textOf(block.children)] : [],
  );
}
