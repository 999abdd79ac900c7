import type { Json } from '../core/json.ts';
import { type Constraints, type FieldType, readAsList, unreadable } from './field-type.ts';
import { taskItems } from './task-items.ts';

/** ` – ` between an item and its remark. */
const REMARK = /\s[–—-]\s/;

/** `tjekliste`: the template's items, each ticked or not, with a remark where needed. */
export const tjekliste: FieldType = {
  name: 'tjekliste',
  doc: {
    purpose:
      'En tjekliste over punkter, som skabelonen bestemmer: dem, der står med en boks (`- [ ] `) i feltet. Andre lister i feltet er vejledning.',
    write:
      'Behold skabelonens punkter, og sæt kryds ved det, der er opfyldt: `- [x] Punkt`. Skriv en bemærkning efter ` – `, fx når et punkt ikke er opfyldt.',
    example:
      '- [x] Hjemmesiden er dateret på alle sider\n- [ ] Tilsynsrapporten kan hentes – lægges op i oktober',
    attributes: '',
  },
  repeatsItems: true,
  constraints: [],
  schema: (constraints) => {
    const items = constraints.punkter ?? [];
    return {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          punkt: items.length > 0 ? { type: 'string', enum: [...items] } : { type: 'string' },
          opfyldt: { type: 'boolean' },
          bemaerkning: { type: 'string' },
        },
        required: ['punkt', 'opfyldt'],
        additionalProperties: false,
      },
      ...(items.length > 0 ? { alleAf: [...items] } : { minItems: 1 }),
    };
  },
  untouched: (answer) => {
    const tasks = taskItems(answer);
    return tasks?.every(({ checked, text }) => !checked && !REMARK.test(text)) === true;
  },
  read: (answer, constraints) => {
    const tasks = taskItems(answer);
    if (!tasks)
      return unreadable(answer.span, 'tjeklistens punkter, hvert med »- [x] « eller »- [ ] « foran');
    return readAsList(
      tasks.map(({ checked, text, span }) => {
        const { item, remark } = splitRemark(text, constraints);
        const value: Json = {
          punkt: item,
          opfyldt: checked,
          ...(remark === '' ? {} : { bemaerkning: remark }),
        };
        return { value, span };
      }),
      answer.span,
    );
  },
};

/** An item may itself hold a dash, so the template's own text is looked for first. */
function splitRemark(text: string, constraints: Constraints): { item: string; remark: string } {
  const flat = text.replace(/\s+/g, ' ');
  const known = (constraints.punkter ?? []).find(
    (item) =>
      flat === item || (flat.startsWith(item) && REMARK.test(flat.slice(item.length, item.length + 3))),
  );
  if (known !== undefined) return { item: known, remark: flat.slice(known.length + 3).trim() };
  const dash = REMARK.exec(flat);
  if (!dash) return { item: flat, remark: '' };
  return { item: flat.slice(0, dash.index), remark: flat.slice(dash.index + dash[0].length).trim() };
}
