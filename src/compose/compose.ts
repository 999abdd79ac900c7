import { printDate } from '../core/danish-date.ts';
import type { Answers } from '../model/answers.ts';
import { conditionHolds, describeCondition } from '../model/conditions.ts';
import type { Approval, Configuration, HeaderProfile } from '../model/data.ts';
import type { Facts } from '../model/facts.ts';
import type { Answer, Guideline } from '../model/guideline.ts';
import type { Template } from '../model/template.ts';
import { anchorsOf } from '../parse/anchors.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { contentOf, isBlockDirective } from '../parse/tree.ts';
import type { Asset, Block, Publication, PublicationState } from '../publication/publication.ts';
import { type BlockContext, buildBlocks, directiveWords } from './blocks.ts';
import { Composition, type Surroundings } from './composition.ts';
import { buildField, type FieldContext, type LocalText } from './fields.ts';
import { type Approvals, composeHeader } from './header.ts';
import { looseText } from './loose-text.ts';
import { outline } from './outline.ts';
import { textOwner } from './text-owner.ts';
import { composeTheme } from './theme.ts';
import { setText } from './typography.ts';

/** Everything that a publication is composed of. */
export interface ComposeInput {
  /** The document as parsed. */
  readonly document: ParsedDocument;
  /** The template: the document's own model, or the pinned one; null when it cannot be found. */
  readonly template: Template | null;
  /** Null for a regional document. */
  readonly guideline: Guideline | null;
  readonly answers: Answers | null;
  /** Null when the front matter cannot be used. */
  readonly facts: Facts | null;
  readonly configuration: Configuration;
  readonly profile: HeaderProfile;
  /** Valid approvals only. */
  readonly approvals: Approvals;
  readonly surroundings: Surroundings;
  readonly fontFiles: readonly Uint8Array[];
  readonly logo: Asset | null;
  /** Leaves out what is internal (`--offentlig`). */
  readonly publicEdition: boolean;
}

/** Key of the logo among a publication's assets. */
export const LOGO = 'logo';

/** Digits of a fingerprint in print: enough to find the approval among all others. */
const FINGERPRINT = 12;

/** Puts regional text and local answers together. Total: a document with faults becomes a draft that shows all its words. */
export function compose(input: ComposeInput): Publication {
  const { facts, guideline, configuration, approvals, profile } = input;
  const level = guideline ? 'lokal' : 'regional';
  const { composition, body } = composeText(input);
  const title = facts?.template?.titel ?? fallbackTitle(input);
  const approval = guideline ? approvals.lokal : approvals.regional;
  const id = facts?.template?.id ?? guideline?.pinned.id ?? fallbackTitle(input);
  return {
    id: guideline ? `${guideline.front.tilbud}/${id}` : id,
    title,
    tilbud: guideline ? (facts?.tilbud?.navn ?? guideline.front.tilbud) : null,
    version: facts?.document.version ?? '0.0.0',
    authority: configuration.myndighed.navn,
    author:
      facts?.document['udarbejdet-af'] ?? facts?.template?.['udarbejdet-af'] ?? configuration.myndighed.navn,
    date: metadataDate(input, approval),
    state: stateOf(approval),
    header: composeHeader(profile, level, { facts, approvals, body, title }),
    numbered: composition.numbered,
    body,
    footnotes: composition.footnotes,
    theme: composeTheme(configuration.udseende, input.fontFiles, input.logo ? LOGO : null),
    assets: { ...composition.assets, ...(input.logo ? { [LOGO]: input.logo } : {}) },
  };
}

/** A reference may lead to a chapter that this tilbud's document does not have: then its words stand alone. */
function composeText(input: ComposeInput): {
  readonly composition: Composition;
  readonly body: readonly Block[];
} {
  const { facts, surroundings } = input;
  const { known, ids } = anchorsOfBoth(input);
  const composed = (anchors: ReadonlySet<string>) => {
    const numbered = facts?.template?.nummerering !== 'nej';
    const composition = new Composition({ facts, surroundings, numbered, ids, known: anchors });
    return { composition, body: composeBody(input, composition) };
  };
  const first = composed(known);
  const dead = new Set(first.composition.deadAnchors);
  return dead.size === 0 ? first : composed(new Set([...known].filter((anchor) => !dead.has(anchor))));
}

function composeBody(input: ComposeInput, composition: Composition): readonly Block[] {
  const { document, template, guideline, answers, facts } = input;
  const placed = new Set<Answer>();
  if (!guideline) return withFields(document, null);
  const context = contextOf(guideline.document, 'lokal');
  const regionalBlocks =
    template && answers ? withFields(template.document, { guideline, answers, context }) : [];
  return [...regionalBlocks, ...looseText(guideline, template, placed, context, input.publicEdition)];

  function withFields(text: ParsedDocument, local: LocalText | null): readonly Block[] {
    const byNode = new Map(template?.fields.map((field) => [field.node, field]));
    const regional: BlockContext = {
      ...contextOf(text, 'regional'),
      field: (node) => {
        const field = byNode.get(node);
        if (!field) return directiveWords(node, regional);
        // A field that was never closed has swallowed those after it.
        const inside = contentOf(node).filter((block) => isBlockDirective(block, 'skrivefelt'));
        return [...buildField(field, fields), ...buildBlocks(inside, regional)];
      },
    };
    const fields: FieldContext = {
      regional,
      local,
      placed,
      form: facts?.template?.form ?? 'indlejret',
      tilbud: facts?.tilbud?.navn ?? null,
      publicEdition: input.publicEdition,
    };
    const isOwn = local !== null && fields.form === 'selvstaendig';
    return buildBlocks(isOwn ? outline(text.tree.children) : text.tree.children, regional);
  }

  function contextOf(text: ParsedDocument, owner: 'regional' | 'lokal'): BlockContext {
    const context: BlockContext = {
      composition,
      text: textOwner(text, owner),
      headingShift: 0,
      inside: false,
      openNotes: [],
      field: (node) => directiveWords(node, context),
      condition: (node) => {
        const tilbud = facts?.tilbud;
        return tilbud
          ? { applies: conditionHolds(node, tilbud), note: null }
          : { applies: true, note: setText(describeCondition(node)) };
      },
    };
    return context;
  }
}

/** Anchors that references may point at: those of the template and those of the tilbud's own text. */
function anchorsOfBoth({ document, template }: ComposeInput): {
  known: ReadonlySet<string>;
  ids: readonly string[];
} {
  const trees = [...(template ? [template.document.tree] : []), document.tree];
  const anchors = trees.map(anchorsOf);
  const ids = anchors.flatMap((found) => found.ids);
  return { ids, known: new Set([...ids, ...anchors.flatMap((found) => found.headings)]) };
}

/** An approved document says by its fingerprint which approval it is: `approve` shows as much of it. */
function stateOf(approval: Approval | null): PublicationState {
  if (!approval) return { draft: true, label: 'Ikke godkendt', fingerprint: null, watermark: 'UDKAST' };
  const [form = '', digits = ''] = approval.digest.split(':');
  const fingerprint = `${form}:${digits.slice(0, FINGERPRINT)}`;
  const label = `Godkendt ${printDate(approval.dato)} af ${approval.rolle}`;
  return { draft: false, label, fingerprint, watermark: 'UDKAST' };
}

/** The metadata's date: never the clock's. A month is dated by its first day. */
function metadataDate({ facts }: ComposeInput, approval: Approval | null): string | null {
  const changes = facts?.document.aendringer?.map((change) => change.dato).toSorted() ?? [];
  const date =
    approval?.dato ??
    facts?.document['sidst-revideret'] ??
    changes.at(-1) ??
    facts?.template?.['sidst-revideret'];
  return date === undefined ? null : date.length === 7 ? `${date}-01` : date;
}

function fallbackTitle({ document }: ComposeInput): string {
  return (document.source.file.split('/').at(-1) ?? 'Dokument').replace(/\.md$/i, '');
}
