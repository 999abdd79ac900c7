import type { JsonSchema } from '../core/json.ts';
import { ansvar } from './ansvar.ts';
import { dato } from './dato.ts';
import { email } from './email.ts';
import type { FieldType } from './field-type.ts';
import { flervalg } from './flervalg.ts';
import { jaNej } from './ja-nej.ts';
import { linje } from './linje.ts';
import { liste } from './liste.ts';
import type { OwnFieldType } from './own-field-type.ts';
import { tabel } from './tabel.ts';
import { tal } from './tal.ts';
import { tekst } from './tekst.ts';
import { telefon } from './telefon.ts';
import { tjekliste } from './tjekliste.ts';
import { url } from './url.ts';
import { valg } from './valg.ts';

/** Types by name. */
export type FieldTypes = ReadonlyMap<string, FieldType>;

const BUILT_IN: readonly FieldType[] = [
  tekst,
  linje,
  dato,
  tal,
  jaNej,
  valg,
  flervalg,
  liste,
  tabel,
  ansvar,
  tjekliste,
  url,
  email,
  telefon,
];

/** The types of the language, section 5. */
export const builtInFieldTypes: FieldTypes = new Map(BUILT_IN.map((type) => [type.name, type]));

/**
 * The types of a workspace: the built-in ones and its own. An own type is a built-in one whose schema carries further
 * keywords; it is read and printed as its base. One with an unknown base is left out (reading reports it).
 */
export function fieldTypes(own: ReadonlyMap<string, OwnFieldType>): FieldTypes {
  const types = new Map(builtInFieldTypes);
  for (const [name, { grundtype, ...keywords }] of own) {
    const base = builtInFieldTypes.get(grundtype);
    if (base) types.set(name, extended(base, name, keywords));
  }
  return types;
}

function extended(base: FieldType, name: string, keywords: JsonSchema): FieldType {
  const { title, description } = keywords;
  return {
    ...base,
    name,
    doc: {
      ...base.doc,
      purpose: typeof title === 'string' ? title : base.doc.purpose,
      write: typeof description === 'string' ? description : base.doc.write,
    },
    schema: (constraints) => ({ ...base.schema(constraints), ...keywords }),
  };
}
