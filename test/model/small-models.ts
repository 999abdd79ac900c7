import type { FieldTypes } from '../../src/fieldtypes/registry.ts';
import { type Answers, readAnswers } from '../../src/model/answers.ts';
import type { LocalFrontMatter, RegionalFrontMatter, TilbudData } from '../../src/model/data.ts';
import { buildGuideline } from '../../src/model/guideline.ts';
import { buildTemplate, type Template } from '../../src/model/template.ts';
import { parsed } from '../parse/parsed.ts';

/** Front matter of a regional document with nothing but what it must have. */
export const REGIONAL: RegionalFrontMatter = {
  niveau: 'regional',
  dokumenttype: 'retningslinje',
  id: 'alarmer',
  titel: 'Retningslinje for alarmer',
  version: '2.0.0',
  status: 'klar',
  form: 'indlejret',
  nummerering: 'ja',
};

/** Front matter of a tilbud's answer to it. */
export const LOCAL: LocalFrontMatter = {
  niveau: 'lokal',
  skabelon: 'alarmer@2.0.0',
  tilbud: 'solgaarden',
  version: '1.0.0',
  status: 'klar',
};

/** Master data of a tilbud. */
export const TILBUD: TilbudData = {
  id: 'solgaarden',
  navn: 'Solgården',
  tilbudstype: 'botilbud',
  lovgrundlag: ['serviceloven § 107', 'serviceloven § 108'],
  maalgruppe: ['voksne med udviklingshandicap'],
  alder: '18-85',
  pladser: 24,
  egenskaber: ['alarm', 'natpersonale'],
  adresse: { vej: 'Eksempelvej 1', postnummer: '4600', by: 'Køge' },
  leder: { rolle: 'Forstander', navn: 'Ledelsen' },
  roller: ['Forstander', 'Medarbejder'],
};

/** The template of a body in Markdown. */
export function templateOf(body: string, types?: FieldTypes): Template {
  return buildTemplate(parsed(body), REGIONAL, types);
}

/** A local body in Markdown held against a template; `tilbud` null leaves the master data unknown. */
export function answersOf(template: Template, body: string, tilbud: TilbudData | null = TILBUD): Answers {
  return readAnswers(buildGuideline(parsed(body), LOCAL), template, tilbud);
}
