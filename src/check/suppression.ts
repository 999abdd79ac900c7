import type { Finding } from '../core/finding.ts';
import { fold } from '../core/fold.ts';
import { firstNot } from '../core/last-of-ordered.ts';
import { nearest } from '../core/nearest.ts';
import type { RuleId } from '../core/rule-ids.ts';
import type { Location, Span } from '../core/span.ts';
import { wordsOf } from '../core/words.ts';
import { type SuppressionComment, suppressionComments } from '../parse/suppression-comments.ts';
import type { DocumentUnderCheck } from './document-under-check.ts';
import { rules } from './registry.ts';
import type { Rule } from './rule.ts';

/** A finding that a comment takes away: the author's reason, and where the comment stands. */
export interface TakenAway {
  readonly finding: Finding;
  readonly reason: string;
  readonly at: Location;
}

/** The findings of a document: those that are left, with what is wrong with the comments, and those taken away. */
export interface Sifted {
  readonly kept: readonly Finding[];
  readonly taken: readonly TakenAway[];
}

/**
 * Takes away the findings that the author has said something about (`<!-- skrivefelt-fra regel: grund -->`). A comment
 * counts only with a reason, only for findings in its own file that begin in its scope, and only for rules that allow
 * it (`isSuppressible`). A comment that takes nothing away is a finding itself, so that none outlives its cause.
 */
export function siftFindings({ document, file }: DocumentUnderCheck, findings: readonly Finding[]): Sifted {
  const comments = suppressionComments(document);
  if (comments.length === 0) return { kept: findings, taken: [] };
  const read = comments.map((comment) => ({ comment, ...namedRules(comment, file) }));
  const covering = coveringOf(read.flatMap(({ switches }) => switches));
  const used = new Set<Switch>();
  const kept: Finding[] = [];
  const taken: TakenAway[] = [];
  for (const finding of findings) {
    const here = finding.at.file === file ? covering(finding) : [];
    for (const one of here) used.add(one);
    const [first] = here;
    if (!first) kept.push(finding);
    else taken.push({ finding, reason: first.comment.reason, at: { file, span: first.comment.span } });
  }
  const unused = read.flatMap(({ switches }) =>
    switches.filter((one) => !used.has(one)).map((one) => unusedFinding(one, file)),
  );
  return { kept: [...kept, ...read.flatMap(({ faults }) => faults), ...unused], taken };
}

/**
 * Whether a comment may take a rule's findings away. Not those about leaks and personal data, and not those about what
 * the region demands: an approval must not be had by silencing a missing answer.
 */
function isSuppressible(rule: Rule): boolean {
  return !rule.unsuppressible && !rule.binding && !rule.completeness;
}

/** One rule that one comment switches off. */
interface Switch {
  readonly rule: RuleId;
  readonly span: Span;
  readonly comment: SuppressionComment;
}

/** A switch with its place among the others, its scope, and how far the scopes reach that begin before or with it. */
interface Covering {
  readonly one: Switch;
  readonly at: number;
  readonly scope: Span;
  readonly reach: number;
}

/** Tells which switches of a finding's rule have it in their scope, in the order of their comments. */
function coveringOf(switches: readonly Switch[]): (finding: Finding) => readonly Switch[] {
  const byRule = new Map<RuleId, Covering[]>();
  const scoped = switches.flatMap((one, at) => {
    const { scope } = one.comment;
    return scope ? [{ one, at, scope }] : [];
  });
  for (const each of scoped.toSorted((one, other) => one.scope.start - other.scope.start)) {
    const before = byRule.get(each.one.rule) ?? [];
    before.push({ ...each, reach: Math.max(each.scope.end, before.at(-1)?.reach ?? 0) });
    byRule.set(each.one.rule, before);
  }
  return ({ rule, at: { span } }) => {
    const own = byRule.get(rule) ?? [];
    const found: Covering[] = [];
    let at = firstNot(own, ({ scope }) => scope.start <= span.start) - 1;
    for (let each = own[at]; each && span.start <= each.reach; each = own[at]) {
      if (span.start <= each.scope.end) found.push(each);
      at -= 1;
    }
    return found.toSorted((one, other) => one.at - other.at).map(({ one }) => one);
  };
}

function namedRules(
  comment: SuppressionComment,
  file: string,
): { readonly switches: readonly Switch[]; readonly faults: readonly Finding[] } {
  const faults: Finding[] = [];
  const fault = (rule: RuleId, span: Span, rest: Partial<Finding> = {}): void => {
    faults.push({ rule, message: 'default', data: {}, at: { file, span }, ...rest });
  };
  const switches: Switch[] = [];
  for (const { name, span } of comment.rules) {
    const rule = ruleNamed(name);
    if (!rule) {
      const near = nearest(fold(name).toLowerCase(), Object.keys(rules).filter(isKnown).filter(canBeNamed));
      if (near === null) fault('undertrykkelse-ukendt-regel', span, { data: { regel: name } });
      else {
        const data = { regel: name, forslag: near };
        fault('undertrykkelse-ukendt-regel', span, { message: 'ligner', data, suggestion: near });
      }
    } else if (!canBeNamed(rule)) {
      const message = rules[rule].unsuppressible ? 'default' : 'krav';
      fault('undertrykkelse-forbudt', span, { message, data: { regel: rule } });
    } else switches.push({ rule, span, comment });
  }
  if (comment.rules.length === 0) fault('undertrykkelse-ukendt-regel', comment.span, { message: 'ingen' });
  const isReason = wordsOf(comment.reason).length > 0;
  if (!isReason && comment.rules.length > 0) {
    const regler = comment.rules.map(({ name }) => name).join(', ');
    fault('undertrykkelse-uden-grund', comment.span, { data: { regler } });
  }
  return { switches: isReason ? switches : [], faults };
}

function unusedFinding({ rule, span }: Switch, file: string): Finding {
  return { rule: 'undertrykkelse-ubrugt', message: 'default', data: { regel: rule }, at: { file, span } };
}

function ruleNamed(name: string): RuleId | null {
  const id = fold(name).toLowerCase();
  return isKnown(id) ? id : null;
}

function isKnown(id: string): id is RuleId {
  return Object.hasOwn(rules, id);
}

function canBeNamed(id: RuleId): boolean {
  return isSuppressible(rules[id]);
}
