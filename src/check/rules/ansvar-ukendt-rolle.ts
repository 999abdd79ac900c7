import { nearest } from '../../core/nearest.ts';
import { isRecord } from '../../core/record.ts';
import type { Span } from '../../core/span.ts';
import { type FieldAnswer, isApplicable, spanOfValue } from '../../model/answers.ts';
import { isPlaceholder } from '../placeholders.ts';
import { demandPlace, masterDataPlace } from '../related-places.ts';
import { isKnownRole } from '../role-names.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'ansvar-ukendt-rolle',
  severity: 'advarsel',
  why: 'En opgave, der er lagt hos en rolle, som ingen har, bliver ikke løst.',
  messages: {
    default: {
      text: 'Rollen »{rolle}« i »{felt}« er ikke en af tilbuddets roller.',
      mend: 'Brug en af rollerne i tilbud.yaml, eller skriv rollen ind under »roller« der, hvis I har den.',
    },
    ligner: {
      text: 'Rollen »{rolle}« i »{felt}« er ikke en af tilbuddets roller.',
      mend: 'Skriv »{forslag}«, hvis det var den, du mente. Ellers skriv rollen ind under »roller« i tilbud.yaml.',
    },
  },
  check: (document, report) => {
    const { answers, facts } = document;
    const known = [...(facts?.tilbud?.roller ?? [])];
    if (!answers || known.length === 0) return;
    const leader = facts?.tilbud?.leder?.rolle;
    if (leader !== undefined) known.push(leader);
    for (const found of answers.byField.values()) {
      const { field } = found;
      if (!isApplicable(answers, field) || isPlaceholder(found)) continue;
      for (const { role, pointer } of rolesOf(found)) {
        if (isKnownRole(role, known)) continue;
        const span = placeOf(role, spanOfValue(found, pointer), document.document.source.text);
        const related = [
          ...masterDataPlace(document, ['roller'], 'Tilbuddets roller står her.'),
          ...demandPlace(document, field),
        ];
        const data = { rolle: role, felt: field.labelText };
        const forslag = nearest(role, known);
        if (forslag === null) report({ span, data, related });
        else report({ span, message: 'ligner', data: { ...data, forslag }, suggestion: forslag, related });
      }
    }
  },
});

/** The roles of an answer of type `ansvar`, or of a type of the workspace's own that is built on it. */
function rolesOf({ read }: FieldAnswer): readonly { readonly role: string; readonly pointer: string }[] {
  if (!read?.ok || !Array.isArray(read.value)) return [];
  return read.value.flatMap((duty, at) => {
    const roles = isRecord(duty) && 'opgave' in duty ? duty.roller : null;
    if (!Array.isArray(roles)) return [];
    return roles.map((role, index) => ({ role: String(role), pointer: `/${at}/roller/${index}` }));
  });
}

/** The role itself at the end of its line; the line where it is written with marks in it. */
function placeOf(role: string, line: Span, source: string): Span {
  const at = source.slice(line.start, line.end).lastIndexOf(role);
  return at < 0 ? line : { start: line.start + at, end: line.start + at + role.length };
}
