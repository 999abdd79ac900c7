import { printDate } from '../../core/danish-date.ts';
import { frontValueSpan } from '../front-value.ts';
import { defineRule } from '../rule.ts';

const KEYS = ['gyldig-fra', 'sidst-revideret', 'naeste-revision'] as const;
const MONTH = /^\d{4}-\d{2}$/;

export const rule = defineRule({
  id: 'dato-praecision',
  severity: 'advarsel',
  why: 'Den, der skal vide, om et dokument gjaldt på en bestemt dag, kan ikke bruge en måned.',
  messages: {
    default: {
      text: '»{noegle}« er kun en måned: {dato}.',
      mend: 'Skriv dagen med, fx »{eksempel}«.',
    },
  },
  check: (document, report) => {
    const { front, facts } = document;
    const needed = facts?.configuration.revision?.praecision;
    for (const noegle of KEYS) {
      const value = front?.[noegle];
      const span = frontValueSpan(document, noegle);
      if (value === undefined || !span || !MONTH.test(value)) continue;
      // The day that a text comes into force is always needed; a revision may be a month's work.
      if (noegle !== 'gyldig-fra' && needed !== 'dag') continue;
      report({ span, data: { noegle, dato: printDate(value), eksempel: `${noegle}: ${value}-01` } });
    }
  },
});
