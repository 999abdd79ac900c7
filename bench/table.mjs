import os from 'node:os';
import { danishNumber } from './danish-number.mjs';

const HEADINGS = ['Hvad', 'Målt', 'Forhold', 'Mål', 'Nået'];

/** What is measured on what, in a sentence. */
export function inWords(documents) {
  const cores = os.availableParallelism();
  return `Måler på ${documents} retningslinjer på omkring 1.250 ord. Node ${process.versions.node}, ${cores} kerner. Det tager nogle minutter.\n`;
}

/**
 * The measurements as a table. Each has a name, a figure, a ratio (null when there is nothing to compare with), a target
 * (`least` or `most`) and, where the target is not for the ratio, a value of its own.
 */
export function table(measured) {
  const rows = measured.map(({ name, figure, ratio, value, target }) => [
    name,
    figure,
    ratio === null ? '' : `${danishNumber(ratio)} gange`,
    targetInWords(target),
    verdict(ratio ?? value, target),
  ]);
  const all = [HEADINGS, ...rows];
  const widths = HEADINGS.map((_, at) => Math.max(...all.map((row) => row[at].length)));
  const line = (row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at]))
      .join('  ')
      .trimEnd();
  return [line(HEADINGS), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

function targetInWords(target) {
  if (target === null) return '–';
  const { least, most, unit = ' gange' } = target;
  return least === undefined ? `højst ${most}${unit}` : `mindst ${least}${unit}`;
}

function verdict(value, target) {
  if (target === null) return '–';
  if (value === undefined) return 'ikke installeret';
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = target;
  return value >= least && value <= most ? 'ja' : 'nej';
}
