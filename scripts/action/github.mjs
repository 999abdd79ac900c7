import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/** Says what is wrong as an error of the run. */
export function fault(message) {
  const escaped = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  process.stdout.write(`::error title=Skrivefelt::${escaped}\n`);
}

/** Writes text that holds names of files and words of authors, none of which GitHub may take for a command. */
export function quietly(text, group) {
  if (text.trim() === '') return;
  const token = randomUUID();
  const body = `::stop-commands::${token}\n${text.trimEnd()}\n::${token}::\n`;
  process.stdout.write(group ? `::group::${group}\n${body}::endgroup::\n` : body);
}

/** Sets outputs of the step; each between two lines that no value can hold. */
export function writeOutputs({ GITHUB_OUTPUT: file }, outputs) {
  if (!file) return;
  for (const [name, value] of Object.entries(outputs)) {
    const end = `slut-${randomUUID()}`;
    appendFileSync(file, `${name}<<${end}\n${value}\n${end}\n`);
  }
}

/** Adds Markdown to the run's summary. */
export function writeSummary({ GITHUB_STEP_SUMMARY: file }, markdown) {
  if (file) appendFileSync(file, markdown);
}
