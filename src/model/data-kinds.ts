import type { OwnFieldType } from '../fieldtypes/own-field-type.ts';
import type {
  Approval,
  Configuration,
  HeaderProfile,
  LocalFrontMatter,
  RegionalFrontMatter,
  Standard,
  StandardSet,
  TilbudData,
} from './data.ts';
import type { Tables } from './tables.ts';

/** What each schema of `schemas/` describes; the keys are the schemas' file names. */
export interface DataTypes extends TableKinds {
  readonly konfiguration: Configuration;
  readonly regional: RegionalFrontMatter;
  readonly lokal: LocalFrontMatter;
  readonly tilbud: TilbudData;
  readonly standarder: readonly Standard[] | StandardSet;
  readonly godkendelser: readonly Approval[];
  readonly felttype: OwnFieldType;
  readonly hovedblok: HeaderProfile;
}

/** Name of a schema of `schemas/`. */
export type DataKind = keyof DataTypes;

/** The tables of facts; their schemas are named `tabel-….schema.json`. */
type TableKinds = { readonly [Name in keyof Tables as `tabel-${Name}`]: Tables[Name] };
