import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/check/registry.ts';
import type { Rule } from '../../src/check/rule.ts';
import { isAskedFor } from './asked-for.ts';
import { caseOf, type FileBlock, sectionsOf } from './cases.ts';
import { lintCase } from './lint-case.ts';

const PAGES = new URL('../../docs/regler/', import.meta.url);
const FIXTURES = new URL('./fixtures/', import.meta.url);
const ids = Object.keys(rules).sort();

/** Rules that `render` reports; lint has no case of them. */
const OF_RENDER = /^udgivelse-/;

/** Sections whose files stand around the wrong and the right example alike. */
const SHARED: readonly string[] = ['Skabelonen spørger', 'Arbejdsområdet'];

/** The picture that the examples of the pages show. */
const PICTURE: FileBlock = {
  path: 'skabeloner/billeder/plan.png',
  text: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  form: 'base64',
};

const pages = Object.entries<Rule>(rules)
  .filter(([id]) => isAskedFor(id))
  .map(([id, rule]) => ({ rule, id, text: pageOf(id) }));

describe('hver regel har en fil, en side og tilfælde', () => {
  it('fil', () => {
    expect(Object.entries<Rule>(rules).filter(([id, rule]) => rule.id !== id)).toEqual([]);
  });

  it('side', () => {
    expect(namesIn(PAGES).filter((name) => name !== 'README')).toEqual(ids);
  });

  it('tilfælde', () => {
    expect(namesIn(FIXTURES)).toEqual(ids.filter((id) => !OF_RENDER.test(id)));
  });
});

describe.each(pages)('siden om $id', ({ rule, id, text }) => {
  it('har reglens navn, alvor og grund og siger, hvordan man retter', () => {
    expect(rule.id).toBe(id);
    expect(text.startsWith(`# ${id}\n`)).toBe(true);
    expect(text).toContain(`**${rule.severity}**`);
    expect(text.includes('`status: kladde`')).toBe(rule.completeness === true);
    expect(text).toContain(rule.why);
    expect(text).toMatch(/^## Sådan retter du$|Sådan retter du \|/m);
  });
});

const withExamples = pages
  .map(({ id, text }) => ({ id, sections: sectionsOf(text) }))
  .filter(({ sections }) => sections.some(({ title, blocks }) => title === 'Forkert' && blocks.length > 0));

describe.each(withExamples)('eksemplerne på siden om $id', ({ id, sections }) => {
  const found = async (wanted: string): Promise<readonly string[]> => {
    const blocks = sections.filter(({ title }) => title === wanted || SHARED.includes(title));
    const example = caseOf(wanted, [PICTURE, ...blocks.flatMap((section) => section.blocks)]);
    return (await lintCase(example)).map(({ ruleId }) => ruleId);
  };

  it('Forkert giver meldingen', async () => {
    expect(await found('Forkert')).toContain(id);
  });

  it('Rigtigt giver den ikke', async () => {
    expect(await found('Rigtigt')).not.toContain(id);
  });
});

function pageOf(id: string): string {
  return readFileSync(new URL(`${id}.md`, PAGES), 'utf8');
}

function namesIn(folder: URL): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.map((name) => name.replace('.md', '')).sort();
}
