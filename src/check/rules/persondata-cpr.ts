import { cprNumbersIn } from '../../core/cpr.ts';
import type { Source } from '../../core/source.ts';
import { defineRule, type Report } from '../rule.ts';

export const rule = defineRule({
  id: 'persondata-cpr',
  severity: 'fejl',
  unsuppressible: true,
  why: 'Et personnummer må ikke stå i et dokument, der bliver delt. Det bliver liggende i historikken, også når det er slettet i teksten.',
  messages: {
    default: {
      text: 'Her står et personnummer ({nummer}).',
      mend: 'Slet det, og tal med den, der er ansvarlig for persondata: det skal også fjernes fra dokumentets historik.',
    },
    maaske: {
      text: 'Her står, hvad der kan være et personnummer ({nummer}).',
      mend: 'Er det et personnummer, så slet det, og tal med den, der er ansvarlig for persondata. Er det et andet nummer, så skriv foran, hvad det er, fx »konto« eller »ordre«.',
      warning: true,
    },
  },
  check: ({ document }, report) => look(document.source, report),
  checkData: ({ source }, report) => look(source, report),
});

function look({ text }: Source, report: (found: Report) => void): void {
  for (const { start, end, masked, certain } of cprNumbersIn(text))
    report({ span: { start, end }, message: certain ? 'default' : 'maaske', data: { nummer: masked } });
}
