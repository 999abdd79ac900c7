import { printDate } from '../../core/danish-date.ts';
import type { Coverage, RevisionDue } from '../../coverage/overview.ts';
import type { StateId } from '../../coverage/states.ts';

/** RFC 5545: a line is at most 75 octets, and goes on in the next after a blank. */
const MOST_OCTETS = 75;
const DAY = 86_400_000;

/** A document that is out of use is not revised. */
const HAS_NO_REVISION: ReadonlySet<StateId> = new Set(['gaelder-ikke', 'ophoert']);

/** Which revisions a calendar is about; everything when nothing is said. */
export interface CalendarChoice {
  readonly tilbud?: string;
  readonly template?: string;
}

interface CalendarEntry {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly revision: RevisionDue;
}

/**
 * The revisions as a calendar (RFC 5545), a whole day each, with an alarm when the warning period begins. Stamps come
 * from the documents' own dates, so the same documents give the same bytes; ids are kept when a date moves.
 */
export function revisionCalendar(coverage: Coverage, choice: CalendarChoice = {}): string {
  const { authority, warning } = coverage;
  const entries = [...regionalEntries(coverage, choice), ...localEntries(coverage, choice)];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Skrivefelt//Revisioner//DA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(`Revision af retningslinjer, ${authority.name}`)}`,
    ...entries.flatMap((entry) => event(entry, warning)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function regionalEntries(
  { rows, guidance, authority }: Coverage,
  choice: CalendarChoice,
): readonly CalendarEntry[] {
  if (choice.tilbud !== undefined) return [];
  const templates = new Map(
    [...rows.flatMap(({ template }) => template ?? []), ...guidance].map((one) => [one.id, one]),
  );
  return [...templates.values()].flatMap(({ id, title, version, revision }): readonly CalendarEntry[] => {
    if (!revision || (choice.template ?? id) !== id) return [];
    return [
      {
        uid: `revision-${id}@${authority.id}.skrivefelt`,
        summary: `Revision: ${title} (${authority.name})`,
        description: `Regionens skabelon ${id}, version ${version}, skal revideres senest ${printDate(revision.due)}.`,
        revision,
      },
    ];
  });
}

function localEntries(
  { rows, tilbud, authority }: Coverage,
  choice: CalendarChoice,
): readonly CalendarEntry[] {
  const all = rows.flatMap(({ template, cells }) =>
    cells.flatMap(({ revision, file, state }, at): readonly CalendarEntry[] => {
      const head = tilbud[at];
      if (!head || !template || !revision || file === null || HAS_NO_REVISION.has(state)) return [];
      if ((choice.tilbud ?? head.id) !== head.id || (choice.template ?? template.id) !== template.id)
        return [];
      return [
        {
          uid: `revision-${template.id}-${head.id}@${authority.id}.skrivefelt`,
          summary: `Revision: ${template.title} (${head.name})`,
          description: `${head.name}: ${template.title} skal revideres senest ${printDate(revision.due)}.\nFil: ${file}`,
          revision,
        },
      ];
    }),
  );
  // A template that belongs to two standards stands in two rows.
  return [...new Map(all.map((entry) => [entry.uid, entry])).values()];
}

function event(
  { uid, summary, description, revision }: CalendarEntry,
  { days, text }: Coverage['warning'],
): readonly string[] {
  const start = lastDay(revision.due);
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${compact(firstDay(revision.since))}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(start)}`,
    `DTEND;VALUE=DATE:${compact(nextDay(start))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'CATEGORIES:Revision',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(`Om ${text}: ${summary}`)}`,
    `TRIGGER:-P${days}D`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** A date that names a month only is due on the last day of it. */
function lastDay(iso: string): string {
  if (iso.length > 7) return iso;
  const [year, month] = iso.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
}

function firstDay(iso: string): string {
  return iso.length > 7 ? iso : `${iso}-01`;
}

function nextDay(iso: string): string {
  return new Date(Date.parse(iso) + DAY).toISOString().slice(0, 10);
}

function compact(iso: string): string {
  return iso.replaceAll('-', '');
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** Folds between characters, never inside one. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
