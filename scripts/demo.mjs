// `npm run demo`: checks and publishes the example workspace with the commands that a user types.
import { spawnSync } from 'node:child_process';
import { inPackage, ROOT } from './paths.mjs';

const EXAMPLE = 'examples/region-sjaelland';
const OUT = 'udgivet';
/** The tilbud whose document is there to show what lint finds. */
const WITH_MISTAKES = `${EXAMPLE}/tilbud/Strandhuset på Næsø`;

heading('1. Tjek af eksemplet', `skrivefelt lint ${EXAMPLE}`);
const report = JSON.parse(skrivefelt(['lint', EXAMPLE, '--format', 'json'], [0, 1]));
for (const line of perDocument(report)) console.log(line);

heading('2. Et dokument med fejl', `skrivefelt lint "${WITH_MISTAKES}"`);
console.log('Strandhusets dokument er fuldt af fejl med vilje, så du kan se, hvordan de bliver vist.\n');
console.log(skrivefelt(['lint', WITH_MISTAKES], [0, 1]));

heading('3. Udgivelse som Word og PDF', `skrivefelt render ${EXAMPLE} --out ${OUT}`);
console.log(skrivefelt(['render', EXAMPLE, '--out', OUT], [0]));
console.log(`Åbn filerne i mappen ${OUT}/. Et dokument uden gyldig godkendelse har UDKAST på hver side.
Se fx ${OUT}/solgaarden/ (godkendt), ${OUT}/birkebo/ (kladder) og ${OUT}/strandhuset/ (fejl med vilje).
Prøv selv: ret i en fil under ${EXAMPLE}/, og kør npm run demo igen. Vejledningen står i docs/forfatter.md.`);

/** Runs a command and returns what it prints. An end that is not expected is the end of the demo too. */
function skrivefelt(args, expected) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inPackage('dist', 'cli.cjs'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (expected.includes(status)) return stdout + stderr;
  console.error(`Det gik ikke godt: skrivefelt ${args.join(' ')}\n${stdout}${stderr}`);
  return process.exit(1);
}

function heading(title, command) {
  console.log(`\n${title}\n${'─'.repeat(title.length)}\n$ ${command}\n`);
}

/** A line for each file with findings, the worst first, and one for all the others. */
function perDocument({ findings, summary }) {
  const files = [...new Set(findings.map(({ file }) => file))];
  const rows = files.map((file) => {
    const count = (severity) =>
      findings.filter((found) => found.file === file && found.severity === severity).length;
    return { file, errors: count('error'), warnings: count('warning'), infos: count('info') };
  });
  const width = Math.max(0, ...files.map((file) => file.length));
  const lines = rows
    .sort((a, b) => b.errors - a.errors || b.warnings - a.warnings)
    .map(
      ({ file, errors, warnings, infos }) => `  ${file.padEnd(width)}  ${inWords(errors, warnings, infos)}`,
    );
  const fine = summary.files - files.filter((file) => file.endsWith('.md')).length;
  return [
    `${summary.files} dokumenter er tjekket.`,
    '',
    ...lines,
    ...(fine > 0 ? [`  ${fine} andre er i orden.`] : []),
  ];
}

function inWords(errors, warnings, infos) {
  const parts = [
    [errors, 'fejl', 'fejl'],
    [warnings, 'advarsel', 'advarsler'],
    [infos, 'oplysning', 'oplysninger'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ');
}
