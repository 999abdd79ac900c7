import type { Standard } from '../model/data.ts';
import type { Template } from '../model/template.ts';
import type { AuditRange } from './audit-marks.ts';
import type { AuditedStandard, Checklist } from './checklist.ts';

/** Colons of a field; its example has one fewer, and each condition around it one more. */
const FIELD_COLONS = 4;

/** What a range is written from. */
export interface RangeRequest {
  readonly range: AuditRange;
  readonly standard: Standard;
  readonly templates: readonly Template[];
  readonly audited: AuditedStandard;
}

/** The id of the field that a checklist stands in; it does not change as long as its first demand is there. */
export function fieldIdOf(standard: string, { conditions, first }: Checklist): string {
  return conditions.length === 0 ? `${standard}-krav` : `${standard}-krav-${first.id}`;
}

/** The text of a range, from mark to end, with `\n` as line ending. */
export function rangeText(request: RangeRequest): string {
  const { audited, standard, templates } = request;
  const ids = templates.map(({ front }) => front.id).join(' og ');
  const mark = [
    `<!-- audit: ${standard.id}`,
    `     Standard ${standard.nummer}. Hvert punkt bygger på disse felter i ${ids}. Ordene efter kolon må rettes; resten skriver »skrivefelt audit«.`,
    ...audited.lines.map(({ demands, text }) => `     - ${demands.join(', ')}: ${text}`),
    '-->',
  ].join('\n');
  const lists = audited.lists.map((list) => listText(list, request));
  return [mark, ...lists, '<!-- audit slut -->'].join('\n\n');
}

function listText(list: Checklist, request: RangeRequest): string {
  const { standard, templates, range } = request;
  const isConditional = list.conditions.length > 0;
  const label = isConditional
    ? `${standard.navn} – ${list.first.labelText.replace(/\s+/g, ' ')}`
    : `${standard.navn}: krav, der er opfyldt`;
  const themes = [...new Set(templates.flatMap(({ front }) => front.socialtilsyn ?? []))].join(' | ');
  const attributes = [
    `#${fieldIdOf(standard.id, list)}`,
    'type=tjekliste',
    'kan-fravaelges',
    `standard="${standard.id}"`,
    ...(themes === '' ? [] : [`socialtilsyn="${themes}"`]),
  ].join(' ');
  const field = [
    `${':'.repeat(FIELD_COLONS)}skrivefelt[${escaped(label)}]{${attributes}}`,
    isConditional ? GUIDANCE_CONDITIONAL : GUIDANCE,
    '',
    ...list.items.map(({ text }) => `- [ ] ${text}`),
    '',
    `${':'.repeat(FIELD_COLONS - 1)}eksempel`,
    ...list.items.map(({ text }, at) => exampleOf(text, range.examples, at === 0)),
    ':'.repeat(FIELD_COLONS - 1),
    ':'.repeat(FIELD_COLONS),
  ].join('\n');
  return list.conditions.reduceRight((inner, attributesOf, at) => {
    const colons = ':'.repeat(FIELD_COLONS + list.conditions.length - at);
    return `${colons}betingelse${attributesOf}\n${inner}\n${colons}`;
  }, field);
}

const GUIDANCE =
  'Sæt kryds ved det, du selv har set, hørt eller læst. Et punkt, der ikke er relevant for tilbuddet, får kryds og en bemærkning om hvorfor. Skriv efter en tankestreg, hvad du så. Er standarden ikke udtaget i år, kan feltet fravælges med en begrundelse.';
const GUIDANCE_CONDITIONAL =
  'Sæt kryds ved det, du selv har set, hørt eller læst. Skriv efter en tankestreg, hvad du så. Er standarden ikke udtaget i år, kan feltet fravælges med en begrundelse.';

/** The example answer that stood there, with its remark. A new list shows by its first item that there is a remark. */
function exampleOf(text: string, examples: readonly string[], isFirst: boolean): string {
  const own = examples.find((line) => {
    const answer = line.slice('- [x] '.length);
    return answer === text || answer.startsWith(`${text} – `);
  });
  return own ?? `- [x] ${text}${isFirst ? ' – set ved besøget' : ''}`;
}

function escaped(label: string): string {
  return label.replace(/[[\]\\]/g, '\\$&');
}
