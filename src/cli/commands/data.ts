import { textOption, type Command } from '../command.ts';
import { selectOne } from '../open.ts';

/** `data`: prints the JSON object that a local guideline compiles to. */
export const data: Command = {
  name: 'data',
  arguments: '<fil>',
  summary: 'Viser svarene i en lokal retningslinje som JSON.',
  options: { format: { value: 'json', help: 'json er det eneste format' } },
  count: [1, 1],
  run: ([path = ''], options, context) => {
    const { terminal } = context;
    const format = textOption(options, 'format') ?? 'json';
    const selection = selectOne(path, context);
    if (!selection.ok || format !== 'json') {
      terminal.err(`${selection.ok ? `Ukendt format »${format}«. Skriv --format json.` : selection.message}\n`);
      return 2;
    }
    const document = selection.project.load(selection.files[0] ?? '');
    if (!document?.guideline || !document.answers) {
      terminal.err(
        document?.guideline
          ? `Skabelonen »${document.guideline.front.skabelon}« findes ikke, så svarene kan ikke læses. Kør »skrivefelt lint ${path}«.\n`
          : `»${path}« er ikke en lokal retningslinje. Kun lokale retningslinjer har svar.\n`,
      );
      return 2;
    }
    const { skabelon, tilbud, version } = document.guideline.front;
    const printed = { skabelon, tilbud, version, svar: document.answers.data };
    terminal.out(`${JSON.stringify(printed, null, 2)}\n`);
    return 0;
  },
};
