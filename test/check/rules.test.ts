import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formMessages } from '../../src/check/form-messages.ts';
import { rules } from '../../src/check/registry.ts';
import type { Rule, RuleMessage } from '../../src/check/rule.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import type { RuleId } from '../../src/core/rule-ids.ts';
import { isAskedFor } from './asked-for.ts';
import { casesOf, type LintCase } from './cases.ts';
import { compared, lintCase, mendCase } from './lint-case.ts';
import { BETWEEN_TWO, BINDING, GUESSING, HEURISTIC, MENDING, UNSUPPRESSIBLE } from './traits.ts';

const FIXTURES = new URL('./fixtures/', import.meta.url);
const WHOLE = /^[\p{Lu}\p{Nd}»§{.:].*[.!?:»)}…>]$/su;
const PLACE = /\{[\p{L}\d-]+\}/gu;

const pages = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace('.md', ''))
  .filter(isAskedFor)
  .map((id) => ({
    id,
    cases: casesOf(readFileSync(new URL(`${id}.md`, FIXTURES), 'utf8')),
  }));

/** Documents without a head that can be used, without a template or without a tilbud. */
const ALONE = casesOf(readFileSync(new URL('./uden-sammenhaeng.md', import.meta.url), 'utf8'));

const linted = new Map<LintCase, readonly Diagnostic[]>();

/** What a case of a rule's page says. */
async function findingsOf(id: string, one: LintCase): Promise<readonly Diagnostic[]> {
  const found = (await lintCase(one)).filter((diagnostic) => concerns(diagnostic, id, one));
  linted.set(one, found);
  return found;
}

/**
 * What a case is held against: its own rule, the rules that it names, and every error. A case shows as little of a
 * document and of a workspace as its rule needs, and other rules may well say that something is missing or could be
 * said better; what all rules together say is held against whole documents, in `test/invariants/examples.test.ts`.
 */
function concerns({ ruleId, severity }: Diagnostic, id: string, { expected }: LintCase): boolean {
  return ruleId === id || severity === 'error' || expected.some(({ rule }) => rule === ruleId);
}

/** What all cases say: as their own tests have found it, which for the most part have been run by then. */
async function allFindings(): Promise<readonly Diagnostic[]> {
  const all: Diagnostic[] = [];
  for (const { id, cases } of pages) {
    for (const one of cases) all.push(...(linted.get(one) ?? (await findingsOf(id, one))));
  }
  return all;
}

/** The sign-off reads approvals by itself and has words of its own; files beyond all size and out of reach are in `test/unbreakable`. */
const ELSEWHERE: readonly RuleMessage[] = [
  formMessages.digest,
  ...[rules['hoved-yaml'], rules['datafil-yaml'], rules['udgivelse-fejlede'], rules['fil-mangler']].flatMap(
    ({ messages }) => messages.stor ?? messages.adgang ?? [],
  ),
  ...[rules['godkendelse-ugyldig'].messages, rules['skabelon-version'].messages].flatMap(
    ({ adgang = [], genvej = [] }) => [adgang, genvej].flat(),
  ),
];
/** And of the rules whose cases are not asked for now, some share their words with these. */
const elsewhere = [
  ...ELSEWHERE,
  ...Object.values<Rule>(rules)
    .filter(({ id }) => !isAskedFor(id))
    .flatMap((rule) => Object.values(rule.messages)),
];
const tested = Object.values<Rule>(rules).filter(({ id }) => pages.some((page) => page.id === id));

describe.each(pages)('$id', ({ id, cases }) => {
  it.each(cases)('$title', async (one) => {
    const found = await findingsOf(id, one);
    const lines = compared(one.expected, found);
    expect(lines.actual).toEqual(lines.expected);
    const alsoSaid = found.flatMap(({ related }) => related.map(({ message }) => message));
    expect(alsoSaid.filter((words) => !WHOLE.test(words))).toEqual([]);
  });

  it('viser også det andet sted, hvis fejlen ligger mellem to', async () => {
    const shows = async (one: LintCase): Promise<boolean> =>
      (await findingsOf(id, one)).some(({ ruleId, related }) => ruleId === id && related.length > 0);
    const shown = await Promise.all(cases.map(shows));
    expect(shown.includes(true)).toBe(BETWEEN_TWO.has(id));
  });

  it('har mindst ét tilfælde, der melder, og ét, der tier', () => {
    const reports = cases.map(({ expected }) => expected.some(({ rule }) => rule === id));
    expect(reports).toContain(true);
    expect(reports).toContain(false);
  });
});

const mendings = pages.flatMap(({ id, cases }) =>
  cases.flatMap((one) => one.mended.map((mended) => ({ id, title: one.title, one, ...mended }))),
);

it.each(tested)('$id tåler dokumenter, der ikke hører sammen med noget', async () => {
  for (const one of ALONE) {
    const found = linted.get(one) ?? (await lintCase(one));
    linted.set(one, found);
    expect(found.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining([
        'hoved-mangler',
        'hoved-yaml',
        'hoved-felt-type',
        'skabelon-ukendt',
        'tilbud-ukendt',
      ]),
    );
  }
});

describe('--fix', () => {
  it.each(mendings)('$id: $title: $file', ({ one, file, text, unsure }) => {
    const { once, twice } = mendCase(one, unsure);
    expect(once.get(file) ?? one.files[file]).toEqual(text);
    expect(twice).toEqual(once);
  });

  it('hver regel med en sikker rettelse har et tilfælde, der viser den', async () => {
    const found = await allFindings();
    const safe = new Set(found.filter(({ fix }) => fix?.kind === 'sikker').map(({ ruleId }) => ruleId));
    for (const { id, fix } of tested) if (fix === 'sikker') safe.add(id as RuleId);
    const shown = new Set(mendings.filter(({ unsure }) => !unsure).map(({ id }) => id));
    expect([...safe].filter((id) => isAskedFor(id) && !shown.has(id))).toEqual([]);
  });
});

describe('alvor', () => {
  const all = Object.values<Rule>(rules);

  it('en regel, der skønner, er aldrig en fejl', () => {
    expect(all.filter(({ heuristic, severity }) => heuristic && severity === 'fejl')).toEqual([]);
  });

  it('en regel viger kun for regler, der findes, og som ikke selv viger', () => {
    const yielding = all
      .flatMap(({ yieldsTo = [] }) => yieldsTo)
      .map((id) => all.find((rule) => rule.id === id));
    expect(yielding.map((rule) => rule && (rule.yieldsTo ?? 'viger ikke'))).toEqual(
      yielding.map(() => 'viger ikke'),
    );
  });

  it('en regel om lækager eller personoplysninger lempes ikke i en kladde', () => {
    expect(all.filter(({ unsuppressible, completeness }) => unsuppressible && completeness)).toEqual([]);
  });
});

it.each(tested)(
  'hvad $id lover om, hvor sikker den er, hvem der retter, og hvem der kan slå den fra',
  (rule) => {
    const { id, unsuppressible = false, binding = false, heuristic = false, fix = 'ingen' } = rule;
    expect({ unsuppressible, binding, heuristic, fix }).toEqual({
      unsuppressible: UNSUPPRESSIBLE.has(id),
      binding: BINDING.has(id),
      heuristic: HEURISTIC.has(id),
      fix: MENDING.has(id) ? 'sikker' : GUESSING.has(id) ? 'usikker' : 'ingen',
    });
  },
);

describe.each(tested)('sætningerne i $id', ({ id, why, messages }) => {
  it('er hele sætninger', () => {
    const sentences = [why, ...Object.values(messages).flatMap(({ text, mend }) => [text, mend])];
    expect(sentences.filter((words) => !WHOLE.test(words))).toEqual([]);
  });

  it('bliver alle vist af et tilfælde', async () => {
    const found = await allFindings();
    // Rules about front matter and about other files share some of their words.
    const own = Object.entries<RuleMessage>(messages).filter(([, message]) => !elsewhere.includes(message));
    const never = own.filter(([, message]) => {
      const sharing = tested
        .filter((rule) => Object.values(rule.messages).includes(message))
        .map((rule) => rule.id);
      const words = pattern(`${message.text} ${message.mend}`);
      return !found.some(
        (diagnostic) => sharing.includes(diagnostic.ruleId) && words.test(sentence(diagnostic)),
      );
    });
    expect(never.map(([key]) => key)).toEqual([]);
  });

  it('har fået noget på alle pladser', async () => {
    const places = Object.values(messages).flatMap(({ text, mend }) => `${text} ${mend}`.match(PLACE) ?? []);
    const shown = (await allFindings()).filter(({ ruleId }) => ruleId === id).map(sentence);
    const gaps = shown.filter(
      (words) => places.some((place) => words.includes(place)) || /undefined|»«/.test(words),
    );
    expect(gaps).toEqual([]);
  });
});

function sentence({ reason, note }: { readonly reason: string; readonly note: string }): string {
  return `${reason} ${note}`;
}

/** A message with anything in its places. */
function pattern(template: string): RegExp {
  const parts = template.trim().split(PLACE);
  const quoted = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${quoted.join('[\\s\\S]*')}$`);
}
