import { fold } from '../core/fold.ts';
import { valueAt } from '../core/record.ts';
import { conditionHolds, isPrinted } from '../model/conditions.ts';
import type { HeaderProfile, Level, TilbudData } from '../model/data.ts';
import type { Facts } from '../model/facts.ts';
import { plainText } from '../parse/plain-text.ts';
import type { Root } from '../parse/tree.ts';
import { directivesOf } from '../parse/walk.ts';
import { canonicalJson } from './canonical-data.ts';
import { canonicalString } from './canonical-text.ts';
import type { Subject } from './subject.ts';

/** Roots of the paths that are master data. Other paths are front matter, which is signed whole. */
const MASTER_DATA = /^(tilbud|myndighed)\./;

/** The paths that a header profile prints in documents of a level. */
export function headerPaths(profile: HeaderProfile, level: Level): readonly string[] {
  const rows = profile.raekker.filter((row) => row.kun === undefined || row.kun === level);
  return [...new Set(rows.flatMap((row) => row.celler.flatMap((cell) => cell.vaerdi)))];
}

/**
 * The master data that the document uses, path → value in canonical form: what `:oplysning` and the header block
 * print, and what the conditions of the template ask for. Of a list that only a condition reads, what counts is
 * whether each condition holds: a further value that nothing asks for changes nothing in the document.
 */
export function usedValues(subject: Subject): ReadonlyMap<string, string> {
  const { document, template, facts, paths } = subject;
  const printed = new Set([
    ...paths.map(normalPath),
    ...printedPaths(document.tree, facts),
    ...(template ? printedPaths(template.document.tree, facts) : []),
  ]);
  const asked = template ? askedPaths(template.document.tree, facts.tilbud) : new Map<string, Outcomes>();
  const used = [...new Set([...printed, ...asked.keys()])].filter((path) => isUsable(path, facts)).sort();
  return new Map(
    used.map((path) => [path, signedValue(path, printed.has(path), asked.get(path) ?? null, facts)]),
  );
}

/** Whether each text of a condition's attribute holds, by that text. */
type Outcomes = Readonly<Record<string, boolean>>;

/** A regional document may name `tilbud.…` before there is a tilbud; then there is no value to sign. */
function isUsable(path: string, facts: Facts): boolean {
  return MASTER_DATA.test(path) && (facts.tilbud !== null || !path.startsWith('tilbud.'));
}

/** The value as it stands in the data, not as it is printed: how an address is set must not break an approval. */
function signedValue(path: string, asWritten: boolean, outcomes: Outcomes | null, facts: Facts): string {
  return canonicalJson({
    ...(asWritten ? { vaerdi: dataAt(path, facts) } : {}),
    ...(outcomes ? { betingelser: outcomes } : {}),
  });
}

/** Null where nothing is written. */
function dataAt(path: string, { tilbud, configuration }: Facts): unknown {
  const [root = '', ...steps] = path.split('.');
  return valueAt(root === 'tilbud' ? tilbud : configuration.myndighed, steps) ?? null;
}

/** Paths of `:oplysning` where the text is printed. */
function printedPaths(root: Root, { tilbud }: Facts): readonly string[] {
  return directivesOf(root).flatMap(({ directive, ancestors }) =>
    directive.name === 'oplysning' && isPrinted(ancestors, tilbud)
      ? [normalPath(plainText([directive]))]
      : [],
  );
}

function askedPaths(root: Root, tilbud: TilbudData | null): ReadonlyMap<string, Outcomes> {
  const asked = new Map<string, Outcomes>();
  if (tilbud === null) return asked;
  for (const { directive } of directivesOf(root)) {
    if (directive.type !== 'containerDirective' || directive.name !== 'betingelse') continue;
    for (const attribute of directive.attributes) {
      const path = `tilbud.${attribute.name}`;
      const holds = conditionHolds({ ...directive, attributes: [attribute] }, tilbud);
      asked.set(path, { ...asked.get(path), [canonicalString(attribute.value)]: holds });
    }
  }
  return asked;
}

/** As a path in a text or a header profile is read. */
function normalPath(path: string): string {
  return fold(path.trim());
}
