import type { RelatedPlace } from '../../core/finding.ts';
import { type AffectedField, affectedFields } from '../../version/affected-fields.ts';
import { affectedInWords } from '../../version/change-words.ts';
import { compareVersions } from '../../version/version-order.ts';
import { frontValueSpan } from '../front-value.ts';
import { headStart } from '../related-places.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'bygger-paa-foraeldet',
  severity: 'advarsel',
  why: 'Svarene gælder den version af skabelonen, der står i hovedet. Er der kommet en nyere, kan kravene være andre.',
  messages: {
    default: {
      text: 'Skabelonen er kommet i version {ny}, og dokumentet svarer på {gammel}. Det berører {felter}.',
      mend: 'Kør »skrivefelt update« på filen, læs de nævnte felter igennem, og ret eller skriv svarene.',
    },
    uberoert: {
      text: 'Skabelonen er kommet i version {ny}, og dokumentet svarer på {gammel}. Ingen af svarene er berørt.',
      mend: 'Kør »skrivefelt update« på filen, når det passer. Svarene skal ikke skrives om.',
      info: true,
    },
  },
  check: (document, report) => {
    const { guideline, template, templateFile, library, facts } = document;
    const span = frontValueSpan(document, 'skabelon');
    if (!guideline || !template || templateFile === null || !span) return;
    const { id, version } = guideline.pinned;
    const newest = library.inForce(id);
    if (!newest || compareVersions(newest.template.front.version, version) <= 0) return;
    const step = { from: template, to: newest.template, tilbud: facts?.tilbud ?? null };
    const affected = affectedFields(guideline, step);
    const data = { gammel: version, ny: newest.template.front.version };
    if (affected.length === 0) {
      const related = [headStart(newest.file, 'Den nye version af skabelonen.')];
      report({ span, message: 'uberoert', data, related });
      return;
    }
    const names = affected.map(({ field }) => `»${field.labelText}« (${field.id})`).join(', ');
    const felter = `${affected.length === 1 ? 'ét felt' : `${affected.length} felter`}: ${names}`;
    const places = { newFile: newest.file, oldFile: templateFile };
    report({ span, data: { ...data, felter }, related: affected.map((one) => placeOf(one, places)) });
  },
});

/** The demand as it is now; the old one where there is no new. */
function placeOf(
  affected: AffectedField,
  { newFile, oldFile }: { readonly newFile: string; readonly oldFile: string },
): RelatedPlace {
  const { after } = affected.change;
  const at = { file: after ? newFile : oldFile, span: affected.field.node.openingSpan };
  return { at, message: affectedInWords(affected) };
}
