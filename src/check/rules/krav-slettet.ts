import { slug } from '../../core/fold.ts';
import type { TemplateField } from '../../model/template.ts';
import { plainText } from '../../parse/plain-text.ts';
import { compareTemplates } from '../../version/template-changes.ts';
import { compareVersions } from '../../version/version-order.ts';
import { headSpan } from '../front-value.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'krav-slettet',
  severity: 'fejl',
  why: 'Svarene følger feltets id. Forsvinder det, står alle tilbuds svar tilbage uden et felt.',
  messages: {
    default: {
      text: 'Feltet »{id}« fra version {version} hedder nu »{nyt}«, og ingen af svarene følger med.',
      mend: 'Skriv tidligere={id} i tuborgklammerne ved »{nyt}«, eller brug det gamle id.',
    },
    slettet: {
      text: 'Feltet »{id}« ({navn}) fra version {version} er slettet. Svarene på det hører ikke længere til et felt.',
      mend: 'Er det meningen, så skriv det under »aendringer«. Ellers sæt feltet ind igen med det samme id.',
      info: true,
    },
  },
  check: (document, report) => {
    const { front, template, library } = document;
    if (front?.niveau !== 'regional' || !template) return;
    const released = library.released(front.id);
    if (!released || compareVersions(released.template.front.version, front.version) >= 0) return;
    const { fields } = compareTemplates(released.template, template);
    const fresh = fields.flatMap(({ before, after }) => (before === null && after ? [after] : []));
    for (const { before, after } of fields) {
      if (!before || after) continue;
      const { id, labelText: navn } = before;
      const { version } = released.template.front;
      const at = { file: released.file, span: before.node.openingSpan };
      const related = [{ at, message: `Feltet i version ${version}.` }];
      const renamed = fresh.find((field) => isSameDemand(field, before));
      if (renamed) report({ span: renamed.idSpan, data: { id, version, nyt: renamed.id }, related });
      else report({ span: headSpan(document), message: 'slettet', data: { id, navn, version }, related });
    }
  },
});

function isSameDemand(one: TemplateField, other: TemplateField): boolean {
  const demand = demandOf(one);
  return slug(one.labelText) === slug(other.labelText) || (demand !== '' && demand === demandOf(other));
}

function demandOf({ demand }: TemplateField): string {
  return plainText(demand).replace(/\s+/g, ' ').toLowerCase();
}
