import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Template, TemplateField } from '../../src/model/template.ts';
import { attribute } from '../../src/parse/tree.ts';
import { directivesOf, headingsOf, headingText } from '../../src/parse/walk.ts';
import { openProject } from '../../src/pipeline.ts';
import { MEMORY_ROOT, memoryHost } from '../memory-host.ts';

const TEMPLATES = new URL('../../templates/', import.meta.url);

/** The demands of Region Nordjylland's guideline on the prevention of abuse, in the order of their table. */
const NORDJYLLAND: readonly string[] = [
  'organisering',
  'viden-low-arousal',
  'viden-aendringer',
  'uddannelse-alle',
  'uddannelse-vedligehold',
  'uddannelse-valg-medarbejdere',
  'uddannelse-debriefing-ledere',
  'uddannelse-valg-ledere',
  'alarm-procedure',
  'alarm-viden',
  'alarm-aendringer',
  'alarm-afproevning',
  'alarm-aktivering',
  'nyansatte-low-arousal',
  'nyansatte-aendringer',
  'nyansatte-rekruttering',
  'fritid-forebyggelse',
  'tilrettelaeggelse',
  'indretning-rammer',
  'indretning-beklaedning',
  'indretning-skarpe-genstande',
  'respekt-refleksion',
  'respekt-hensyn',
  'risiko-indskrivning',
  'risiko-vaerktoejer',
  'risiko-videndeling',
  'risiko-alenearbejde',
  'opfoelgning-borger-medarbejder',
  'opfoelgning-borger-borger',
  'opfoelgning-medarbejder-borger',
  'opfoelgning-borger-samfund',
  'laering-analyse',
  'laering-formidling',
  'laering-implementering',
  'ansvar-fordeling',
  'ansvar-dokumentation',
  'lokal-formaal',
  'lokal-udfoerelse',
  'lokal-ansvarlige',
  'lokal-sted-og-tid',
  'lokal-low-arousal-erfaringer',
  'lokal-retningslinje-findes',
];

/** The demands whose answers must name other documents, with how many. */
const REFERENCES: Readonly<Record<string, number>> = {
  'opfoelgning-borger-medarbejder': 4,
  'opfoelgning-borger-borger': 4,
  'opfoelgning-medarbejder-borger': 3,
};

function read(path: string): string {
  return readFileSync(new URL(path, TEMPLATES), 'utf8');
}

/** The templates that ship for an authority, by id. */
function templatesOf(authority: string): ReadonlyMap<string, Template> {
  const folder = new URL(`${authority}/`, TEMPLATES);
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const opened = openProject(
    memoryHost({
      'skrivefelt.yaml': read(`${authority}/arbejdsomraade/skrivefelt.yaml`),
      'standarder.yaml': read(`${authority}/arbejdsomraade/standarder.yaml`),
      ...Object.fromEntries(names.map((name) => [`skabeloner/${name}`, read(`${authority}/${name}`)])),
    }),
    MEMORY_ROOT,
  );
  if (!opened.ok) throw new Error(opened.message);
  const { project } = opened;
  return new Map(
    project.documents().flatMap((file) => {
      const template = project.load(file)?.template;
      return template ? [[template.front.id, template]] : [];
    }),
  );
}

function count({ document }: Template, name: string): number {
  return directivesOf(document.tree).filter(({ directive }) => directive.name === name).length;
}

describe('Region Nordjyllands forebyggelse af overgreb', () => {
  const template = templatesOf('region-nordjylland').get('forebyggelse-af-overgreb');
  const field = (id: string): TemplateField | undefined => template?.fields.find((one) => one.id === id);

  test('har præcis de 42 krav under deres id, og hvert siger, at det skal besvares', () => {
    expect(NORDJYLLAND).toHaveLength(42);
    expect(template?.fields.map(({ id }) => id).sort()).toEqual([...NORDJYLLAND].sort());
    for (const { node, id, obligation } of template?.fields ?? []) {
      expect([id, obligation, attribute(node, 'krav')?.value]).toEqual([id, 'skal', 'skal']);
    }
  });

  test('kræver elleve henvisninger, fordelt på tre krav', () => {
    const found = Object.keys(REFERENCES).map((id) => [id, field(id)?.constraints.naevner?.length]);
    expect(Object.fromEntries(found)).toEqual(REFERENCES);
  });

  test('har ét krav, der kun gælder, hvor det er relevant', () => {
    expect(template?.fields.filter(({ waivable }) => waivable).map(({ id }) => id)).toEqual([
      'opfoelgning-borger-samfund',
    ]);
  });

  test('har fire valgfrie elementer til overgreb uden for arbejdstiden', () => {
    const lists = field('fritid-forebyggelse')?.demand.filter(({ type }) => type === 'list') ?? [];
    expect(lists.map((list) => ('children' in list ? list.children.length : 0))).toEqual([4]);
  });

  test('har et afsnit om opfølgning til hver af de fire aktørrelationer, elleve begreber og sin egen form', () => {
    const headings = headingsOf(template?.document.tree ?? { type: 'root', children: [] }).map(headingText);
    expect(headings.filter((text) => /^Overgreb fra (borger|medarbejder) mod /.test(text))).toHaveLength(4);
    expect(template && count(template, 'begreb')).toBe(11);
    expect(template?.front).toMatchObject({ form: 'selvstaendig', dokumenttype: 'retningslinje' });
  });
});

describe('Region Sjællands ti standarder', () => {
  const templates = [...templatesOf('region-sjaelland').values()].filter(({ front }) => front.standard);

  test('har hver sin skabelon', () => {
    const standards = read('region-sjaelland/arbejdsomraade/standarder.yaml').matchAll(/ id: ([a-z-]+),/g);
    expect(templates.map(({ front }) => front.standard).sort()).toEqual(
      [...standards].map(([, id]) => id).sort(),
    );
    expect(templates).toHaveLength(10);
  });

  test.each(templates.map((template) => [template.front.id, template] as const))(
    '%s har 6–12 felter, hvert med vejledning, eksempel og tema, og højst halvdelen er fri tekst',
    (_, { fields, front }) => {
      expect(fields.length).toBeGreaterThanOrEqual(6);
      expect(fields.length).toBeLessThanOrEqual(12);
      expect(fields.filter(({ typeName }) => typeName === 'tekst').length * 2).toBeLessThanOrEqual(
        fields.length,
      );
      for (const { id, demand, example, node } of fields) {
        expect([id, demand.length > 0, example.length > 0]).toEqual([id, true, true]);
        expect([id, attribute(node, 'socialtilsyn')?.value ?? '']).toEqual([
          id,
          expect.stringMatching(/^tema-\d/),
        ]);
      }
      expect(front.socialtilsyn).not.toBe(undefined);
    },
  );
});
