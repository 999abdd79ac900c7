import { orList } from '../core/danish-list.ts';
import type { Finding } from '../core/finding.ts';
import { fold, slug } from '../core/fold.ts';
import { nearest } from '../core/nearest.ts';
import { valueAt } from '../core/record.ts';
import { patternAdvice } from '../core/regular-expression.ts';
import { shortened } from '../core/shortened.ts';
import type { DataPath } from '../parse/yaml.ts';
import type { DataInput } from './data-input.ts';
import type { Shape } from './data-shape.ts';
import type { NormalisedData } from './normalise-data.ts';

/** The finding for a value that is not of the form its schema wants. */
export function wrongForm(input: DataInput, data: NormalisedData, path: DataPath, shape: Shape): Finding {
  const typed = data.typedPath(path);
  const span = input.yaml.valueSpan(typed);
  const written = input.text.slice(span.start, span.end);
  const value = valueAt(data.value, path);
  const message = messageKey(value, shape);
  const suggestion = suggestionFor(message, value, shape);
  return {
    rule: `${input.family}-felt-type`,
    message,
    data: {
      felt: String(typed.findLast((step) => typeof step === 'string') ?? ''),
      fundet: shortened(typeof value === 'string' ? value : written),
      mulige: orList(shape.words ?? []),
      eksempel: shape.example,
      beskrivelse: shape.description,
      ...(message === 'regulaert-udtryk' ? { forventet: patternAdvice(String(value)) ?? '' } : {}),
    },
    at: { file: input.file, span },
    // Two numbers can only be a version that lacks its last; which of several words is meant is a guess.
    ...(suggestion === null ? {} : { suggestion, ...(message === 'version' ? { fix: 'sikker' } : {}) }),
  };
}

/** Which of `formMessages` fits. */
function messageKey(value: unknown, shape: Shape): string {
  if (value === '' || (Array.isArray(value) && value.length === 0)) return 'tom';
  const structured = typeof value === 'object' && value !== null;
  if (structured && shape.types.includes('string') && !shape.types.includes('array')) return 'tekst';
  if (shape.words) return 'valg';
  if (shape.format) return shape.format;
  const [type] = shape.types;
  if (type === 'array') return 'liste';
  if (type === 'object') return 'oplysninger';
  if (type === 'boolean') return 'ja-nej';
  return type === 'number' || type === 'integer' ? 'tal' : 'default';
}

/** What to write instead, where there is only one thing that can be meant. */
function suggestionFor(message: string, value: unknown, shape: Shape): string | null {
  if (typeof value !== 'string') return null;
  if (message === 'valg') return nearestWord(value, shape.words ?? []);
  if (message === 'id') return slug(value) || null;
  if (message === 'version' && /^\d{1,6}(\.\d{1,6})?$/.test(value))
    return value.includes('.') ? `${value}.0` : `${value}.0.0`;
  return null;
}

/** `true` and `false` are how other programs write yes and no. */
function nearestWord(value: string, words: readonly (string | number)[]): string | null {
  const folded = fold(value).toLowerCase();
  const danish = folded === 'true' ? 'ja' : folded === 'false' ? 'nej' : folded;
  return nearest(danish, words.map(String));
}
