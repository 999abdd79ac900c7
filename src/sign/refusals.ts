import { printDate } from '../core/danish-date.ts';
import { andList } from '../core/danish-list.ts';
import { isBefore } from '../core/date-order.ts';
import { isRecord } from '../core/record.ts';
import type { Approval, Meaning } from '../model/data.ts';
import type { ApprovalRequest } from './approval-request.ts';
import { type ApprovalState, approvalState } from './approval-state.ts';
import { approversOf } from './approvers.ts';
import { changesInWords } from './changes-in-words.ts';
import type { Sidecar, Unopened } from './sidecar.ts';
import type { Subject } from './subject.ts';
import { changesToRead, isContent, type TemplateStep } from './template-step.ts';
import { approvalInWords, FAULTS, MEANINGS } from './words.ts';

/** Why a document was not approved, in Danish, and what to do about it. */
export interface Refusal {
  readonly reason: string;
  readonly mend: string;
}

/** Refuses what the meaning itself does not allow: a transferred approval without a reason, nothing to renew or end. */
export function meaningRefusal(
  meaning: Meaning,
  request: ApprovalRequest,
  renewed: RenewalCase,
): Refusal | null {
  const { sidecar } = renewed;
  const last = sidecar?.approvals?.at(-1);
  switch (meaning) {
    case 'godkendt':
      return null;
    case 'overfoert':
      return (request.begrundelse ?? '').trim() === '' ? noReason : null;
    case 'ophoert':
      if (last === undefined)
        return { ...nothingToEnd, reason: 'Dokumentet har ingen godkendelse, der kan ophøre.' };
      return last.betydning === 'ophoert'
        ? { ...nothingToEnd, reason: 'Godkendelsen er allerede ophørt.' }
        : null;
    case 'administrativ-godkendelse':
      return administrativeRefusal(renewed);
  }
}

/** What decides whether an approval can be renewed without reading the document again. */
export interface RenewalCase {
  readonly subject: Subject;
  readonly sidecar: Sidecar | null;
  readonly step: TemplateStep | null;
}

/** An administrative approval renews one that is there, of the same words; only front matter and master data may differ. */
function administrativeRefusal({ subject, sidecar, step }: RenewalCase): Refusal | null {
  const state = approvalState(sidecar, subject);
  if (state.kind === 'valid') return null;
  if (state.kind !== 'broken')
    return { ...useOrdinary, reason: 'Der er ingen gældende godkendelse at forny.' };
  const changes = changesToRead(state, subject, step);
  if (!isContent(state, changes)) return null;
  return {
    reason: `Indholdet er ændret siden den seneste godkendelse (${approvalInWords(state.approval)}): ${changesInWords(changes, subject.template)}.`,
    mend: 'Læs det igennem, og brug --betydning godkendt: så er det indholdet, der bliver godkendt.',
  };
}

/** Refuses a document whose front matter states no version, or another status than `klar`. */
export function documentRefusal({ document, front }: Subject): Refusal | null {
  if (!statesVersion(document.frontMatter?.value, front.version)) {
    return {
      reason: 'Dokumentet har ingen version, og så kan ingen se, hvad der er godkendt.',
      mend: 'Skriv versionen i hovedet som tre tal, fx »version: 1.0.0«.',
    };
  }
  if (front.status === 'klar') return null;
  return {
    reason: `Dokumentet har status ${front.status === 'hoering' ? 'høring' : front.status === 'udgaaet' ? 'udgået' : 'kladde'}.`,
    mend: 'Skriv »status: klar« i hovedet, når teksten er færdig, kør »skrivefelt lint«, og godkend igen.',
  };
}

/** Whether the version stands in the front matter, and is not the stand-in for one that is missing. */
function statesVersion(written: unknown, version: string): boolean {
  return isRecord(written) && written.version === version;
}

/** Refuses a date that has not come, one before the last approval of the document, and one before its template's. */
export function dateRefusal(
  date: string,
  earlier: readonly Approval[],
  template: ApprovalState | null,
  today: string,
): Refusal | null {
  if (isBefore(today, date)) {
    return {
      reason: `Datoen ${printDate(date)} ligger ude i fremtiden.`,
      mend: 'Ret --dato til den dag, godkendelsen er givet, eller udelad den: så bruges dagen i dag.',
    };
  }
  const last = earlier.at(-1);
  if (last && isBefore(date, last.dato)) {
    return {
      reason: `Datoen ${printDate(date)} ligger før den seneste godkendelse i filen (${approvalInWords(last)}).`,
      mend: 'Ret --dato. Godkendelserne skal stå i den rækkefølge, de er givet.',
    };
  }
  if (template?.kind === 'valid' && isBefore(date, template.approval.dato)) {
    return {
      reason: `Datoen ${printDate(date)} ligger før den dag, skabelonen blev godkendt (${printDate(template.approval.dato)}).`,
      mend: 'Ret --dato. Tilbuddet kan først godkende sine svar, når regionen har godkendt skabelonen.',
    };
  }
  return null;
}

/** The role may not approve documents of that level; names those that may. */
export function wrongRole({ front, facts }: Subject, typed: string): Refusal {
  const roles = approversOf(facts.configuration, front.niveau);
  const kind = front.niveau === 'regional' ? 'regionale dokumenter' : 'tilbuddenes dokumenter';
  return {
    reason: `Rollen »${typed.trim()}« må ikke godkende ${kind}.`,
    mend:
      roles.length === 0
        ? 'Ingen roller må godkende dem endnu. Skriv dem under »godkendere« i skrivefelt.yaml.'
        : `Det må ${andList(roles.map((role) => `»${role}«`))}. Skriv rollen efter --rolle, eller tilføj den under »godkendere« i skrivefelt.yaml.`,
  };
}

/** What was typed is no date. */
export function wrongDate(typed: string): Refusal {
  return {
    reason: `»${typed}« kan ikke læses som en dato.`,
    mend: 'Skriv fx --dato 2026-09-30, eller --dato 2015-09, hvis kun måneden kendes.',
  };
}

/** What was typed is no meaning; names those there are. */
export function unknownMeaning(typed: string): Refusal {
  const known = Object.entries(MEANINGS).map(([name, words]) => `${name} (${words})`);
  return {
    reason: `Betydningen »${typed}« findes ikke.`,
    mend: `Skriv --betydning og en af disse: ${known.join(', ')}.`,
  };
}

/**
 * Refuses a document with lint errors; a paper approval may be of a text with faults, and an approval is ended
 * whatever state the text is in.
 */
export function errorsRefusal(meaning: Meaning, count: number): Refusal | null {
  if (count === 0 || meaning === 'overfoert' || meaning === 'ophoert') return null;
  return {
    reason: count === 1 ? 'Der er en fejl i dokumentet.' : `Der er ${count} fejl i dokumentet.`,
    mend: 'Kør »skrivefelt lint« på filen, ret fejlene, og godkend igen.',
  };
}

/** The sidecar cannot be read; it is never written over. */
export function unreadableSidecar({ file, text, fault }: Sidecar): Refusal {
  const line = text.slice(0, fault?.span.start ?? 0).split(/\r\n?|\n/).length;
  return {
    reason: `Godkendelsesfilen »${file}« kan ikke læses (linje ${line}), og den bliver ikke skrevet over.`,
    mend: WHOLE_AGAIN,
  };
}

/** The sidecar is there and cannot be opened. One in its place would hide the approvals that it holds. */
export function closedSidecar(file: string, unopened: Unopened): Refusal {
  return { reason: `Godkendelsesfilen »${file}« ${NOT_OPENED[unopened]}.`, mend: OPEN_IT[unopened] };
}

const NOT_OPENED: Readonly<Record<Unopened, string>> = {
  adgang: 'kan ikke åbnes',
  genvej: 'er en genvej, der ikke fører nogen steder hen',
};

const OPEN_IT: Readonly<Record<Unopened, string>> = {
  adgang: 'Se efter, om det er en fil, og få adgang til at læse den.',
  genvej: 'Se efter, hvor genvejen fører hen, og læg filen tilbage dér, eller få adgang til den.',
};

/** The last entry was altered or cut off. An entry added after it would hide that. */
export function damagedSidecar({ file }: Sidecar, last: Approval): Refusal {
  return {
    reason: `Den sidste godkendelse i »${file}« (${approvalInWords(last)}) er rettet eller skåret over, og der bliver ikke føjet til filen.`,
    mend: WHOLE_AGAIN,
  };
}

const WHOLE_AGAIN =
  'Hent den seneste hele udgave af filen frem, fx fra en sikkerhedskopi, og godkend igen. Findes der ingen, så gem filen under et andet navn: så begynder en ny ved næste godkendelse.';

/** The sidecar can be read, but an entry added at its end cannot. */
export function cannotAppend(file: string): Refusal {
  return {
    reason: `Godkendelsesfilen »${file}« har fået en anden form, end programmet skriver, og der kan ikke føjes til den.`,
    mend: 'Hent den seneste udgave frem, som programmet har skrevet, fx fra en sikkerhedskopi, og godkend igen.',
  };
}

/** The last entry says the same already. */
export function alreadyApproved(approval: Approval): Refusal {
  return {
    reason: `Den samme godkendelse står der allerede (${approvalInWords(approval)}).`,
    mend: 'Der er ikke mere at gøre. Er godkendelsen givet igen en anden dag, så skriv dagen efter --dato.',
  };
}

const noReason: Refusal = {
  reason: 'En overført godkendelse skal have en begrundelse.',
  mend: 'Skriv efter --begrundelse, hvor godkendelsen står, fx "Godkendt på papir af styregruppen".',
};

const nothingToEnd: Omit<Refusal, 'reason'> = { mend: 'Der er ikke mere at gøre.' };

const useOrdinary: Omit<Refusal, 'reason'> = {
  mend: 'Brug --betydning godkendt: så er det indholdet, der bliver godkendt.',
};

/** Refuses a local approval of a template that is not approved; null when it is. `null` is a template that is unknown. */
export function templateRefusal(state: ApprovalState | null): Refusal | null {
  const mend =
    'Få regionen til at godkende skabelonen først. Et tilbud kan ikke godkende svar på en tekst, der ikke gælder.';
  switch (state?.kind) {
    case 'valid':
      return null;
    case 'none':
      return { reason: 'Skabelonen er ikke godkendt.', mend };
    case 'broken':
      return {
        reason: `Skabelonen er ændret, siden den blev godkendt (${approvalInWords(state.approval)}).`,
        mend,
      };
    case 'ended':
      return { reason: `Godkendelsen af skabelonen er ophørt (${approvalInWords(state.approval)}).`, mend };
    case 'invalid':
      return { reason: `Godkendelsen af skabelonen ${FAULTS[state.fault]}.`, mend };
    case 'unreadable':
      if (state.unopened) return closedSidecar(state.at.file, state.unopened);
      return {
        reason: 'Skabelonens godkendelsesfil kan ikke læses.',
        mend: `Hent den seneste hele udgave af »${state.at.file}« frem, fx fra en sikkerhedskopi.`,
      };
    default:
      return {
        reason: 'Skabelonen findes ikke i den version, som dokumentet svarer på.',
        mend: 'Ret »skabelon« i hovedet, eller hent den rigtige version af skabelonen frem.',
      };
  }
}
