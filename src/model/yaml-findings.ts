import type { Finding } from '../core/finding.ts';
import { fold } from '../core/fold.ts';
import { isRecord } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import type { DataInput } from './data-input.ts';
import type { Shape } from './data-shape.ts';

/** Findings about the YAML itself, and whether there is no data to go on with. */
export function yamlFindings(
  input: DataInput,
  shape: Shape,
): { readonly findings: readonly Finding[]; readonly unreadable: boolean } {
  const { yaml, file, text, family } = input;
  // One slip of the pen often makes the reader stumble more than once: the first fault in the syntax is the cause.
  const syntax = yaml.problems.find(({ kind }) => kind === 'syntaks');
  const told = yaml.problems.filter((problem) => problem.kind !== 'syntaks' || problem === syntax);
  const findings: Finding[] = told.map((problem) => {
    const span = problem.kind === 'dublet' ? keyAt(text, problem.span) : problem.span;
    return {
      rule: `${family}-yaml`,
      message: problem.kind === 'syntaks' ? 'default' : problem.kind,
      data: { felt: text.slice(span.start, span.end) },
      at: { file, span },
    };
  });
  const { value } = yaml;
  const fits = Array.isArray(value)
    ? shape.types.includes('array')
    : isRecord(value) && isObject(value, shape);
  if (!fits && findings.length === 0) findings.push(wrongWhole(input, shape));
  return { findings, unreadable: !fits };
}

/** Where a list would do as well, an object must at least have a key of the schema's. */
function isObject(value: object, { types, properties }: Shape): boolean {
  const isKnown = (key: string): boolean => Object.hasOwn(properties ?? {}, fold(key));
  return types.includes('object') && (!types.includes('array') || Object.keys(value).some(isKnown));
}

/** The whole key where the YAML reader only says where it begins. */
function keyAt(text: string, span: Span): Span {
  const key = /^[^\s:,{}[\]]+/.exec(text.slice(span.start))?.[0] ?? '';
  return { start: span.start, end: Math.max(span.end, span.start + key.length) };
}

function wrongWhole(input: DataInput, shape: Shape): Finding {
  const { family, file, head } = input;
  const data = { beskrivelse: shape.description };
  const at = { file, span: head };
  if (input.yaml.value === null) {
    return family === 'hoved'
      ? { rule: 'hoved-mangler', message: 'tomt', data, at }
      : { rule: 'datafil-yaml', message: 'tom', data, at };
  }
  return { rule: `${family}-yaml`, message: shape.types.includes('array') ? 'liste' : 'form', data, at };
}
