import { rules } from './check/registry.ts';
import type { Rule } from './check/rule.ts';
import type { Severity } from './core/diagnostic.ts';
import type { Host } from './core/host.ts';
import type { RuleDescription } from './core/rule-description.ts';
import type { RuleId } from './core/rule-ids.ts';

const SEVERITIES: Readonly<Record<Rule['severity'], Severity>> = {
  fejl: 'error',
  advarsel: 'warning',
  info: 'info',
};

/** The rules with their pages, which ship with the package. */
export interface Rulebook {
  /** Ids in alphabetical order. */
  readonly ids: readonly RuleId[];
  describe(id: RuleId): RuleDescription;
  /** As `RuleDescription.unsuppressible`, without reading anything. */
  isUnsuppressible(id: RuleId): boolean;
  /** The rule of a name that somebody typed; null when there is none. */
  named(name: string): RuleDescription | null;
}

/** Opens the rulebook. A page is read when its rule is described. */
export function rulebookOf(host: Host): Rulebook {
  const described = Object.entries<Rule>(rules).map(([id, rule]) => [id as RuleId, rule] as const);
  const describe = (id: RuleId): RuleDescription => {
    const rule = ruleOf(id);
    const bytes = host.read(host.packaged(`docs/regler/${id}.md`));
    return {
      id,
      severity: SEVERITIES[rule.severity],
      summary: summaryOf(rule),
      why: rule.why,
      page: bytes && new TextDecoder().decode(bytes),
      unsuppressible: isUnsuppressible(id),
    };
  };
  return {
    ids: described.map(([id]) => id),
    describe,
    isUnsuppressible,
    named: (name) => {
      const found = described.find(([id]) => id === name);
      return found ? describe(found[0]) : null;
    },
  };
}

function ruleOf(id: RuleId): Rule {
  return rules[id];
}

function isUnsuppressible(id: RuleId): boolean {
  return ruleOf(id).unsuppressible === true;
}

function summaryOf({ messages }: Rule): string {
  return (Object.values(messages)[0]?.text ?? '').replace(/(?:\{[\p{L}\d-]+\})+/gu, '…');
}
