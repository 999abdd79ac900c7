import { byCodeUnit } from '../core/text-order.ts';
import type { ApprovalParts } from '../model/data.ts';
import type { Template } from '../model/template.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { canonicalFrontMatter, canonicalJson } from './canonical-data.ts';
import { type CanonicalDocument, canonicalGuideline, canonicalTemplate } from './canonical-document.ts';
import { digestOf } from './digest.ts';
import { faultyHead } from './faulty-head.ts';
import type { Subject } from './subject.ts';
import { usedValues } from './used-values.ts';

/** Key in `vaerdier` of the text outside the fields; the template's is `skabelon.tekst`. No front matter has it. */
export const TEXT = 'tekst';
/** Key in `vaerdier` of a whole head that has faults, as it is written (`faultyHead`); one without has no such key. */
export const HEAD = 'hoved';
/** Prefix in `vaerdier` of what belongs to the template: its front matter and its text outside the fields. */
export const OF_TEMPLATE = 'skabelon.';

/**
 * The digests of everything that an approval covers. `dokument`, `skabelon` and `stamdata` are the three wholes;
 * `felter`, `krav` and `vaerdier` are what they consist of, by which a change can be named:
 *
 * - `felter`: the answers of a local document, the demands of a regional one, by field id;
 * - `krav`: the demands of the pinned template, by field id;
 * - `vaerdier`: a key of the document's own front matter (`version`), of the template's (`skabelon.version`), master
 *   data used (`tilbud.navn`), the texts outside the fields (`tekst`, `skabelon.tekst`), and heads that have faults
 *   (`hoved`, `skabelon.hoved`).
 */
export function approvalParts(subject: Subject): ApprovalParts {
  const { document, front, template, guideline } = subject;
  const own = wholeOf(
    { document, front },
    guideline ? canonicalGuideline(guideline, template) : template && canonicalTemplate(template),
  );
  const pinned = guideline && template ? wholeOf(template, canonicalTemplate(template)) : null;
  const master = new Map([...usedValues(subject)].map(([path, value]) => [path, digestOf(value)]));
  return {
    dokument: own.digest,
    ...(pinned ? { skabelon: pinned.digest } : {}),
    ...(guideline || master.size > 0
      ? { stamdata: digestOf(canonicalJson(Object.fromEntries(master))) }
      : {}),
    felter: Object.fromEntries(own.fields),
    ...(pinned ? { krav: Object.fromEntries(pinned.fields) } : {}),
    vaerdier: Object.fromEntries([
      ...own.values,
      ...(pinned?.values ?? []).map(([key, digest]) => [`${OF_TEMPLATE}${key}`, digest] as const),
      ...master,
    ]),
  };
}

/** The digest that an approval of a local document records of its template (`dele.skabelon`). */
export function templateDigest(template: Template): string {
  return wholeOf(template, canonicalTemplate(template)).digest;
}

/** A document's digest, and those of the parts that it is made of, sorted by name. */
interface Whole {
  readonly digest: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly values: readonly (readonly [string, string])[];
}

function wholeOf(
  { document, front }: { readonly document: ParsedDocument; readonly front: object },
  canonical: CanonicalDocument | null,
): Whole {
  const fields = digests(canonical?.fields ?? new Map());
  const head = faultyHead(document);
  const values = digests(
    new Map([
      ...canonicalFrontMatter(front),
      ...(head === null ? [] : [[HEAD, head] as const]),
      [TEXT, canonical?.text ?? ''],
    ]),
  );
  const digest = digestOf(
    canonicalJson({ felter: Object.fromEntries(fields), hoved: Object.fromEntries(values) }),
  );
  return { digest, fields, values };
}

function digests(texts: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...texts]
    .map(([key, text]) => [key, digestOf(text)] as const)
    .sort(([one], [other]) => byCodeUnit(one, other));
}
