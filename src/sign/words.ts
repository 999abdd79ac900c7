import { printDate } from '../core/danish-date.ts';
import type { Approval, Meaning } from '../model/data.ts';
import type { ApprovalFault } from './approval-state.ts';

/** The meanings of an approval and what they are for. */
export const MEANINGS: Readonly<Record<Meaning, string>> = {
  godkendt: 'indholdet er godkendt',
  'administrativ-godkendelse': 'godkendt igen uden ændring i indholdet',
  overfoert: 'en godkendelse, der er givet på papir før',
  ophoert: 'dokumentet gælder ikke længere',
};

/** Why an approval that stands in a sidecar cannot count, as the end of »Godkendelsen …«. */
export const FAULTS: Readonly<Record<ApprovalFault, string>> = {
  rolle: 'er givet af en rolle, der ikke må godkende dokumenter på dette niveau',
  form: 'har et fingeraftryk, som dette program ikke kan læse',
  rettet: 'er rettet eller skåret over, efter at den blev skrevet',
  raekkefoelge: 'har en dato, der ligger før den foregående godkendelse i filen',
  niveau: 'hører til et dokument på det andet niveau',
};

/** An approval in a sentence: `version 1.0.0, Forstander, 30. september 2026`. */
export function approvalInWords({ version, rolle, dato }: Approval): string {
  return `version ${version}, ${rolle}, ${printDate(dato)}`;
}
