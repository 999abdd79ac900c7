import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { forget } from './cold.mjs';
import { danishNumber } from './danish-number.mjs';
import { against, duration } from './in-words.mjs';
import { writeMarkdown } from './markdown-files.mjs';
import { inTurns, isInstalled, measure, printed } from './measure.mjs';
import { CLI } from './program.mjs';

const ROUNDS = 3;
/** LibreOffice takes more than a second for each file, and every file is as good as the next. */
const LIBREOFFICE_FILES = 8;
/** The option that says how many workers render. */
const WORKERS = '--arbejdere';

/** Processor time for each document: all of the process, from start to end, children included. */
export async function docxAgainstPandoc({ corpus, folder, documents }) {
  const { workspace, files } = corpus();
  const out = path.join(folder, 'docx');
  const has = isInstalled('pandoc');
  const markdown = has ? await writeMarkdown(workspace, files, path.join(folder, 'markdown')) : [];
  const { ours, other } = await inTurns(ROUNDS, {
    ours: renderAnew({ workspace, out, to: 'docx' }),
    ...(has ? { other: () => pandoc(markdown, folder) } : {}),
  });
  const each = [ours.processor / documents, other && other.processor / documents];
  return [compared('DOCX mod pandoc, CPU pr. dokument', each, { least: 6 })];
}

/** The same for PDF, and what a second worker is worth by the clock. */
export async function pdfAgainstOffice({ corpus, folder, documents }) {
  const { workspace } = corpus();
  const out = path.join(folder, 'pdf');
  const has = isInstalled('soffice');
  const office = has ? await officeConverter(await wordFiles(workspace, folder), folder) : null;
  const { ours, other } = await inTurns(ROUNDS, {
    ours: renderAnew({ workspace, out, to: 'pdf' }),
    ...(office && { other: office }),
  });
  const each = [ours.processor / documents, other && other.processor / LIBREOFFICE_FILES];
  return [
    compared('PDF mod LibreOffice, CPU pr. fil', each, { least: 15 }),
    await twoWorkers({ workspace, out, documents }),
  ];
}

async function twoWorkers({ workspace, out, documents }) {
  const name = `${documents} PDF-filer: to arbejdere mod én`;
  const target = { least: 1.7 };
  if (!printed(process.execPath, [CLI, 'render', '--help'], workspace).includes(WORKERS)) {
    return { name, figure: '', target, missing: 'ikke målt' };
  }
  const { one, two } = await inTurns(ROUNDS, {
    one: renderAnew({ workspace, out, to: 'pdf', further: [WORKERS, '1'] }),
    two: renderAnew({ workspace, out, to: 'pdf', further: [WORKERS, '2'] }),
  });
  const busy = [two, one].map(({ processor, clock }) => danishNumber(processor / clock));
  // The second worker can take over no more than the cores that the first leaves idle.
  const figure = `${against(two.clock, one.clock)} (${busy.join(' mod ')} kerner i brug)`;
  return { name, figure, ratio: one.clock / two.clock, target };
}

function renderAnew({ workspace, out, to, further = [] }) {
  return () => {
    forget(out);
    return measure(
      process.execPath,
      [CLI, 'render', 'tilbud', '--to', to, '--out', out, ...further],
      workspace,
    );
  };
}

function compared(name, [ours, other], target) {
  if (other === undefined) return { name, figure: duration(ours), target, missing: 'ikke installeret' };
  return { name, figure: against(ours, other), ratio: other / ours, target };
}

/** One process for each file; all of them are measured together. */
function pandoc(files, folder) {
  const each = 'for file in "$@"; do pandoc "$file" --from markdown --to docx --output "$file.docx"; done';
  return measure('bash', ['-c', each, 'bash', ...files], folder);
}

/** One process for each file, with a profile of its own that has been used before; all are measured together. */
async function officeConverter(files, folder) {
  const out = path.join(folder, 'libreoffice');
  mkdirSync(out);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profil')).href}`;
  const each = `for file in "$@"; do soffice "${profile}" --headless --convert-to pdf --outdir "${out}" "$file"; done`;
  const convert = (some) => measure('bash', ['-c', each, 'bash', ...some], folder);
  await convert(files.slice(0, 1));
  return () => convert(files);
}

/** Some of the documents as we write them for Word, for LibreOffice to convert. */
async function wordFiles(workspace, folder) {
  const out = path.join(folder, 'til-libreoffice');
  await renderAnew({ workspace, out, to: 'docx' })();
  return readdirSync(out, { recursive: true })
    .filter((name) => name.endsWith('.docx'))
    .sort()
    .slice(0, LIBREOFFICE_FILES)
    .map((name) => path.join(out, name));
}
