import { nearest } from '../../core/nearest.ts';
import { wordsOf } from '../../core/words.ts';
import type { RegionalFrontMatter } from '../../model/data.ts';
import type { TemplateField } from '../../model/template.ts';
import { compareTemplates } from '../../version/template-changes.ts';
import { compareVersions, newest } from '../../version/version-order.ts';
import { frontValueSpan } from '../front-value.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'krav-slettet',
  severity: 'fejl',
  why: 'Et krav, der forsvinder, uden at nogen siger det, tager tilbuddenes svar med sig: De får intet felt at stå i.',
  messages: {
    default: {
      text: 'Skrivefeltet »{id}« var i version {gammel} og er her ikke længere.',
      mend: 'Skriv i »aendringer« under version {ny}, at {id} er fjernet, eller skriv tidligere="{id}" på det felt, der har afløst det.',
    },
    ligner: {
      text: 'Skrivefeltet »{id}« var i version {gammel} og er her ikke længere.',
      mend: 'Er det »{forslag}«, der har afløst det, så skriv tidligere="{id}" på det. Er kravet væk, så skriv i »aendringer« under version {ny}, at {id} er fjernet.',
    },
  },
  check: (document, report) => {
    const { level, template, library } = document;
    const span = frontValueSpan(document, 'version');
    if (level !== 'regional' || !template || !span) return;
    const { id, version: now } = template.front;
    // Reading the archive is worth it only where its file names say that there is an older version.
    const last = newest(
      library.templateVersions(id).filter((version) => version !== now),
      (version) => version,
    );
    const released = last !== null && compareVersions(last, now) < 0 ? library.released(id) : null;
    if (!released || compareVersions(released.template.front.version, now) >= 0) return;
    const old = released.template.front.version;
    const { fields } = compareTemplates(released.template, template);
    const fresh = fields.flatMap(({ before, after }) => (before === null && after ? [after] : []));
    for (const { before, after } of fields) {
      if (after !== null || before === null || isTold(before.id, template.front)) continue;
      const likely = successor(before, fresh);
      const at = { file: released.file, span: before.idSpan };
      report({
        span,
        ...(likely === null ? {} : { message: 'ligner' }),
        data: { id: before.id, gammel: old, ny: now, forslag: likely?.id ?? '' },
        related: [{ at, message: `Her står feltet i version ${old}.` }],
      });
    }
  },
});

/** Whether the entry of the present version names the id. */
function isTold(id: string, { version, aendringer }: RegionalFrontMatter): boolean {
  const told = (aendringer ?? []).filter((entry) => entry.version === version);
  return told.some(({ tekst }) => wordsOf(tekst).includes(id));
}

/** The new field that most likely took over: with nearly the same label, or nearly the same id. */
function successor(gone: TemplateField, fresh: readonly TemplateField[]): TemplateField | null {
  const label = nearest(
    gone.labelText.toLowerCase(),
    fresh.map(({ labelText }) => labelText.toLowerCase()),
  );
  const id = nearest(
    gone.id,
    fresh.map((field) => field.id),
  );
  return (
    fresh.find(({ labelText }) => label !== null && labelText.toLowerCase() === label) ??
    fresh.find((field) => field.id === id) ??
    null
  );
}
