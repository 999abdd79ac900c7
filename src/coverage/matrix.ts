import { byCodeUnit } from '../core/text-order.ts';
import type { Standard, TilbudData } from '../model/data.ts';
import { revisionDue, warningPeriod } from '../model/revision-due.ts';
import type { CoverageFile, CoverageInput, CoverageTemplate } from './coverage-input.ts';
import { documentCell, NO_TEMPLATE } from './document-cell.ts';
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
  const filed = new Map<string, CoverageFile[]>();
  for (const file of input.files) {
    const key = keyOf(file.answers?.template, file.answers?.tilbud);
    filed.set(key, [...(filed.get(key) ?? []), file]);
  }
  const cellOf = (template: CoverageTemplate, one: TilbudData): CoverageRow['cells'][number] => {
    const files = filed.get(keyOf(template.template.front.id, one.id)) ?? [];
    return documentCell({ asked: template, tilbud: one, files, configuration, today });
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
    leftOut: leftOut(input, known),
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

function leftOut({ files, tilbud }: CoverageInput, known: ReadonlySet<string>): Coverage['leftOut'] {
  const ids = new Set(tilbud.map(({ id }) => id));
  return files.flatMap(({ file, owner, answers }): Coverage['leftOut'] => {
    const common = { file, tilbud: owner };
    if (!answers)
      return [{ ...common, reason: 'hovedet kan ikke læses, eller filen er ikke en lokal retningslinje' }];
    const { template, tilbud: id } = answers;
    if (!known.has(template)) {
      const reason = `svarer på skabelonen »${template}«, som ikke findes eller ikke har skrivefelter`;
      return [{ ...common, reason }];
    }
    return ids.has(id) ? [] : [{ ...common, reason: `hører til tilbuddet »${id}«, som ikke findes` }];
  });
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
