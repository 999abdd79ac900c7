import { jsonText } from '../../core/json-text.ts';
import { printable } from '../../report/printable.ts';
import { type Command, textOption, UsageError } from '../command.ts';
import { showData } from '../guarded-terminal.ts';
import { selectOne } from '../open.ts';
import { demandReadInFull } from '../read-in-full.ts';

/** `data`: prints the JSON object that a local guideline compiles to. */
export const data: Command = {
  name: 'data',
  arguments: '<fil>',
  summary: 'Viser svarene i en lokal retningslinje som JSON.',
  options: { format: { value: 'json', help: 'json er det eneste format' } },
  count: [1, 1],
  run: ([path = ''], options, context) => {
    const { project, file } = selectOne(path, context);
    const format = textOption(options, 'format') ?? 'json';
    if (format !== 'json') throw new UsageError(`Ukendt format »${format}«. Skriv --format json.`);
    const document = project.load(file);
    if (!document?.guideline) {
      throw new UsageError(
        `»${printable(path)}« er ikke en lokal retningslinje. Kun lokale retningslinjer har svar.`,
      );
    }
    if (!document.answers) {
      const { skabelon } = document.guideline.front;
      throw new UsageError(
        `Skabelonen »${skabelon}« findes ikke, så svarene kan ikke læses. Kør »skrivefelt lint ${printable(path)}«.`,
      );
    }
    demandReadInFull(document);
    demandReadInFull(document.templateFile === null ? null : project.load(document.templateFile));
    const { skabelon, tilbud, version } = document.guideline.front;
    const printed = { skabelon, tilbud, version, svar: document.answers.data };
    showData(context.terminal, `${jsonText(printed, 2)}\n`);
    return 0;
  },
};
