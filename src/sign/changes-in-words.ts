import { andList } from '../core/danish-list.ts';
import { fold } from '../core/fold.ts';
import type { Template } from '../model/template.ts';
import type { Changes } from './changes.ts';

/** Says in Danish what has changed: `svaret på »Frist for svar« (svarfrist), stamdata »tilbud.pladser«`. */
export function changesInWords(changes: Changes, template: Template | null): string {
  const {
    answers,
    demands,
    front,
    head,
    text,
    templateFront,
    templateHead,
    templateText,
    values,
    template: ofTemplate,
  } = changes;
  const labels = new Map((template?.fields ?? []).map(({ id, labelText }) => [fold(id), labelText]));
  const fields = (ids: readonly string[]): string =>
    andList(ids.map((id) => fieldInWords(id, labels.get(id))));
  const keys = (names: readonly string[]): string => andList(names.map((name) => `»${name}«`));
  const parts = [
    answers.length === 0 ? '' : `${answers.length === 1 ? 'svaret' : 'svarene'} på ${fields(answers)}`,
    front.length === 0 ? '' : `${keys(front)} i dokumentets hoved`,
    head ? 'linjer med fejl i dokumentets hoved' : '',
    text ? 'dokumentets tekst uden for skrivefelterne' : '',
    demands.length === 0 ? '' : `${demandsOf(ofTemplate, demands.length)} ${fields(demands)}`,
    templateFront.length === 0 ? '' : `${keys(templateFront)} i skabelonens hoved`,
    templateHead ? 'linjer med fejl i skabelonens hoved' : '',
    templateText ? 'skabelonens tekst' : '',
    values.length === 0 ? '' : `stamdata ${keys(values)}`,
  ];
  return parts.filter(Boolean).join('; ') || wholesInWords(changes);
}

function demandsOf(isTemplate: boolean, count: number): string {
  if (isTemplate) return 'skabelonens krav';
  return count === 1 ? 'kravet' : 'kravene';
}

/** For an entry that recorded no more than the three wholes. */
function wholesInWords({ document, template, masterData }: Changes): string {
  return andList([
    ...(document ? ['dokumentet'] : []),
    ...(template ? ['skabelonen'] : []),
    ...(masterData ? ['stamdata'] : []),
  ]);
}

function fieldInWords(id: string, label: string | undefined): string {
  if (id === '') return 'et skrivefelt uden id';
  return label === undefined || label === id ? `»${id}«` : `»${label}« (${id})`;
}
