import type { Approval, ApprovalParts } from '../model/data.ts';
import { HEAD, OF_TEMPLATE, TEXT } from './parts.ts';

/** What has changed since an approval. Ids, keys and paths are sorted; what came and what went is among them. */
export interface Changes {
  /** Anything in the document itself. */
  readonly document: boolean;
  /** Anything in the pinned template; never for a regional document. */
  readonly template: boolean;
  /** Any master data used. */
  readonly masterData: boolean;
  /** Fields of a local document whose answers changed. */
  readonly answers: readonly string[];
  /** Fields whose demands changed: the document's own when it is regional, the template's when it is local. */
  readonly demands: readonly string[];
  /** Keys of the document's own front matter. */
  readonly front: readonly string[];
  /** Lines with faults in the document's own front matter. */
  readonly head: boolean;
  /** The document's text outside the fields. */
  readonly text: boolean;
  /** Keys of the template's front matter. */
  readonly templateFront: readonly string[];
  /** Lines with faults in the template's front matter. */
  readonly templateHead: boolean;
  /** The template's text outside the fields. */
  readonly templateText: boolean;
  /** Paths of master data: values that changed, are used now, or are used no longer. */
  readonly values: readonly string[];
}

/** Holds the parts as they were approved against the parts as they are. */
export function changesSince(approval: Approval, now: ApprovalParts): Changes {
  const then = approval.dele;
  const fields = differences(then.felter, now.felter);
  const values = differences(then.vaerdier, now.vaerdier);
  const ofTemplate = values.flatMap((path) =>
    path.startsWith(OF_TEMPLATE) ? [path.slice(OF_TEMPLATE.length)] : [],
  );
  // A path of master data has a root; a key of the front matter has none.
  const own = values.filter((path) => !path.includes('.'));
  const isLocal = approval.niveau === 'lokal';
  return {
    document: then.dokument !== now.dokument,
    template: then.skabelon !== now.skabelon,
    masterData: then.stamdata !== now.stamdata,
    answers: isLocal ? fields : [],
    demands: isLocal ? differences(then.krav, now.krav) : fields,
    front: own.filter(isFrontKey),
    head: own.includes(HEAD),
    text: own.includes(TEXT),
    templateFront: ofTemplate.filter(isFrontKey),
    templateHead: ofTemplate.includes(HEAD),
    templateText: ofTemplate.includes(TEXT),
    values: values.filter((path) => path.includes('.') && !path.startsWith(OF_TEMPLATE)),
  };
}

function isFrontKey(key: string): boolean {
  return key !== TEXT && key !== HEAD;
}

type Digests = Readonly<Record<string, string>>;

/** Nothing can be named where nothing was recorded: the schema lets an entry hold the wholes alone. */
function differences(then: Digests | undefined, now: Digests = {}): readonly string[] {
  if (then === undefined) return [];
  const keys = new Set([...Object.keys(then), ...Object.keys(now)]);
  return [...keys].filter((key) => digestAt(then, key) !== digestAt(now, key)).sort();
}

function digestAt(digests: Digests, key: string): string | null {
  return Object.hasOwn(digests, key) ? (digests[key] ?? null) : null;
}
