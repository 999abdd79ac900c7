import os from 'node:os';
import { danishNumber } from './danish-number.mjs';

const HEADINGS = ['Hvad', 'Målt', 'Forhold', 'Mål', 'Nået'];

/** On what all of it is measured, in a sentence. */
export function machine() {
  return `Node ${process.versions.node}, ${os.availableParallelism()} kerner.`;
}

/**
 * The measurements as a table in Markdown, as it stands in docs/ydelse.md. Each has a name and a figure in words; a
 * ratio, or a value with a unit of its own; a target (`least` or `most`, `wish` when it is not promised) or null; and
 * `missing` says why there is nothing to compare with.
 */
export function table(measured) {
  const rows = measured.map((row) => [
    row.name,
    row.figure,
    ratioInWords(row),
    targetInWords(row.target),
    verdict(row),
  ]);
  const all = [HEADINGS, ...rows];
  const widths = HEADINGS.map((_, at) => Math.max(...all.map((row) => row[at].length)));
  const line = (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  return [line(HEADINGS), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function ratioInWords({ ratio }) {
  return ratio === undefined ? '' : `${times(ratio)} gange`;
}

function targetInWords(target) {
  if (target === null) return '–';
  const { least, most, unit = ' gange', wish } = target;
  const limit = least === undefined ? `højst ${number(most)}${unit}` : `mindst ${number(least)}${unit}`;
  return wish ? `gerne ${limit}` : limit;
}

/** Whether the target is reached, and how close it is: how many times better or worse than the limit. */
function verdict({ ratio, value = ratio, target, missing }) {
  if (missing) return missing;
  if (target === null) return '–';
  if (value === null || value === undefined) return 'ikke målt';
  const { least, most } = target;
  const better = least === undefined ? most / value : value / least;
  if (better >= 1 || value === most)
    return Number.isFinite(better) ? `ja, ${times(better)} gange bedre` : 'ja';
  return better === 0 ? '**nej**' : `**nej**, ${times(1 / better)} gange fra`;
}

/** Small ratios would lose themselves in one decimal. */
function times(ratio) {
  if (ratio < 1) return number(Number(ratio.toPrecision(2)));
  return ratio < 2 ? number(Number(ratio.toFixed(2))) : danishNumber(ratio);
}

function number(value) {
  return value.toLocaleString('da-DK', { maximumFractionDigits: 3 });
}
