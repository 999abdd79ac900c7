// The score of a run in one line, with how sure it is.
import { OUT_OF_SAMPLE } from './sample.mjs';

/** 95 % of a normal distribution lie within so many standard deviations. */
const SURE = 1.96;

/**
 * Killed of all, with an interval (Wilson's) where only a sample was tried. Mutants that no test reaches survive; they
 * are known of all files, so only the sample's part of them counts.
 *
 * @param {{ files: Record<string, { mutants: { status: string, statusReason?: string }[] }> }} report
 * @param {number} sample how many of the mutants were tried, of 1
 */
export function summary({ files }, sample) {
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const count = (...kinds) => mutants.filter(({ status }) => kinds.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const unreached = Math.round(count('NoCoverage') * sample);
  const tried = killed + count('Survived') + unreached;
  const [least, most] = interval(killed, tried);
  const failed = mutants.filter(
    ({ status, statusReason }) => status === 'RuntimeError' && statusReason !== OUT_OF_SAMPLE,
  ).length;
  const score = `${failed > 0 ? `${failed} WITHOUT A RESULT; ` : ''}${percent(killed / tried)} (${killed} of ${tried} killed, ${unreached} of them reached by no test)`;
  return sample < 1
    ? `${score}; a sample of ${mutants.length} mutants, 95 % sure: ${percent(least)} to ${percent(most)}`
    : score;
}

function interval(hits, all) {
  const part = hits / all;
  const middle = part + SURE ** 2 / (2 * all);
  const reach = SURE * Math.sqrt((part * (1 - part)) / all + SURE ** 2 / (4 * all ** 2));
  const whole = 1 + SURE ** 2 / all;
  return [(middle - reach) / whole, (middle + reach) / whole];
}

function percent(part) {
  return `${(100 * part).toFixed(1)} %`;
}
