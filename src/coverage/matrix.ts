import { byCodeUnit } from '../core/text-order.ts';
import type { Standard, TilbudData } from '../model/data.ts';
import { revisionDue, warningPeriod } from '../model/revision-due.ts';
import { NO_TEMPLATE } from './cell-without-answers.ts';
import type { CoverageFile, CoverageInput, CoverageTemplate } from './coverage-input.ts';
import { documentCell } from './document-cell.ts';
import { leftOutOf } from './left-out.ts';
import type { Coverage, CoverageRow, StandardHead, TemplateHead, TilbudHead } from './overview.ts';
import { withSameWords } from './same-words.ts';

/** Danish names in Danish order on every machine: aa is sorted as å, last. */
const DANISH = new Intl.Collator('da', { numeric: true });

/** The matrix of standards and tilbud. Standards by number; templates without one come last, by title. */
export function coverageOf(input: CoverageInput): Coverage {
  const { configuration, today } = input;
  const tilbud = [...input.tilbud].sort((a, b) => DANISH.compare(a.navn, b.navn) || byCodeUnit(a.id, b.id));
  const heads = tilbud.map(
    ({ id, navn, kortnavn }): TilbudHead => ({ id, name: navn, short: kortnavn ?? navn }),
  );
  const asked = input.templates
    .filter(({ template }) => template.fields.length > 0)
    .sort((a, b) => DANISH.compare(a.template.front.titel, b.template.front.titel));
  const known = new Set(asked.map(({ template }) => template.front.id));
  const rowOf = (standard: Standard | null, template: CoverageTemplate | null): CoverageRow => ({
    standard: standard && standardHead(standard),
    template: template && templateHead(template, input),
    cells: template
      ? withSameWords(
          tilbud.map((one) => cellOf(template, one)),
          heads,
        )
      : tilbud.map(() => NO_TEMPLATE),
  });
  // Documents are named for their templates: one that nobody can open answers most likely the template of its name.
  const names = new Set([...known].map((id) => `${id}.md`));
  const mayAnswer = (path: string, { template }: CoverageTemplate): boolean => {
    const name = path.split('/').at(-1) ?? '';
    return names.has(name) ? name === `${template.front.id}.md` : true;
  };
  const filed = new Map<string, CoverageFile[]>();
  const unopened = new Map<string, string[]>();
  for (const file of input.files) {
    const key = keyOf(file.answers?.template, file.answers?.tilbud);
    filed.set(key, [...(filed.get(key) ?? []), file]);
    if (file.unopened === null || file.owner === null) continue;
    unopened.set(file.owner, [...(unopened.get(file.owner) ?? []), file.file]);
  }
  const cellOf = (template: CoverageTemplate, one: TilbudData): CoverageRow['cells'][number] => {
    const files = filed.get(keyOf(template.template.front.id, one.id)) ?? [];
    const closed = (unopened.get(one.id) ?? []).filter((path) => mayAnswer(path, template));
    return documentCell({ asked: template, tilbud: one, files, closed, configuration, today });
  };
  const standards = [...input.standards].sort((a, b) => byNumber(a.nummer, b.nummer));
  const ofStandards = standards.flatMap((standard) => {
    const own = asked.filter((one) => answersStandard(one, standard));
    return own.length > 0 ? own.map((one) => rowOf(standard, one)) : [rowOf(standard, null)];
  });
  const others = asked.filter((one) => !standards.some((standard) => answersStandard(one, standard)));
  return {
    authority: { id: configuration.myndighed.id, name: configuration.myndighed.navn },
    today,
    warning: warningPeriod(configuration),
    tilbud: heads,
    groups: input.groups.map(({ nummer, navn, afledt = false }) => ({
      number: nummer,
      name: navn,
      derived: afledt,
    })),
    rows: [...ofStandards, ...others.map((one) => rowOf(null, one))],
    guidance: input.templates
      .filter(({ template }) => template.fields.length === 0)
      .map((one) => templateHead(one, input)),
    leftOut: leftOutOf(input, known),
  };
}

function answersStandard({ template }: CoverageTemplate, { id, nummer }: Standard): boolean {
  const { standard } = template.front;
  return standard === id || standard === nummer;
}

function standardHead({ nummer, id, navn, gruppe }: Standard): StandardHead {
  return { number: nummer, id, name: navn, group: gruppe ?? null };
}

function templateHead(
  { template, inForce, approval }: CoverageTemplate,
  { configuration, today }: CoverageInput,
): TemplateHead {
  const { front, fields } = template;
  const approvedOn = approval.kind === 'valid' ? approval.approval.dato : null;
  return {
    id: front.id,
    title: front.titel,
    version: front.version,
    inForce,
    approved: approval.kind === 'valid',
    validFrom: front['gyldig-fra'] ?? null,
    demands: fields.length,
    revision: revisionDue({ front, template: front, configuration, approvedOn, today }),
  };
}

function keyOf(template = '', tilbud = ''): string {
  return `${template}/${tilbud}`;
}

/** `1.10` comes after `1.9`. */
function byNumber(one: string, other: string): number {
  const [left, right] = [one, other].map((number) => number.split('.').map(Number));
  for (const [at, part] of (left ?? []).entries()) {
    const difference = part - (right?.[at] ?? 0);
    if (difference) return difference;
  }
  return byCodeUnit(one, other);
}
