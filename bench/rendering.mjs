import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { danishNumber } from './danish-number.mjs';
import { inTurns, isInstalled, measure } from './measure.mjs';
import { CLI } from './program.mjs';

const ROUNDS = 3;
/** LibreOffice takes more than a second for each file, and every file is as good as the next. */
const LIBREOFFICE_FILES = 8;

/** Processor time for each document: all of the process, from start to end, children included. */
export function rendering({ workspace, folder, documents, markdown }) {
  const ours = (to) => () => {
    const args = [CLI, 'render', 'tilbud', '--to', to, '--out', path.join(folder, 'ud')];
    return measure(process.execPath, args, workspace).processor / documents;
  };
  const docx = inTurns(ROUNDS, {
    ours: ours('docx'),
    ...(isInstalled('pandoc') ? { other: () => pandoc(markdown, folder) } : {}),
  });
  const samples = wordFiles(path.join(folder, 'ud')).slice(0, LIBREOFFICE_FILES);
  const pdf = inTurns(ROUNDS, {
    ours: ours('pdf'),
    ...(isInstalled('soffice') ? { other: officeConverter(samples, folder) } : {}),
  });
  return [
    compared('DOCX mod pandoc, CPU pr. dokument', docx, { least: 2 }),
    compared('PDF mod LibreOffice, CPU pr. fil', pdf, { least: 10 }),
  ];
}

function compared(name, { ours, other }, target) {
  const figure = `${danishNumber(ours)} ms`;
  if (other === undefined) return { name, figure, ratio: null, target };
  return { name, figure: `${figure} mod ${danishNumber(other)} ms`, ratio: other / ours, target };
}

/** One process for each file; all of them are measured together. */
function pandoc(files, folder) {
  const each = 'for file in "$@"; do pandoc "$file" --from markdown --to docx --output "$file.docx"; done';
  return measure('bash', ['-c', each, 'bash', ...files], folder).processor / files.length;
}

/** One process for each file, with a profile of its own that has been used before. */
function officeConverter(files, folder) {
  const out = path.join(folder, 'libreoffice');
  mkdirSync(out);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profil')).href}`;
  const convert = (file) =>
    measure('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, file], folder)
      .processor;
  convert(files[0]);
  return () => files.reduce((sum, file) => sum + convert(file), 0) / files.length;
}

function wordFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.docx'))
    .sort()
    .map((name) => path.join(folder, name));
}
