import { readdir } from 'node:fs/promises';
import { build } from 'esbuild';
import { inPackage } from './paths.mjs';

/** Pages made from the documentation that stands in the program's own files, path → text. */
export async function authorDocs() {
  const { builtInFieldTypes, blockDirectives, inlineDirectives, rules } = await load(`
    export { builtInFieldTypes } from './src/fieldtypes/registry.ts';
    export { blockDirectives, inlineDirectives } from './src/directives/registry.ts';
    export { rules } from './src/check/registry.ts';
  `);
  return {
    'docs/felttyper.md': fieldTypePage([...builtInFieldTypes.values()]),
    'docs/direktiver.md': directivePage([...blockDirectives.values(), ...inlineDirectives.values()]),
    'docs/regler/README.md': rulePage(Object.values(rules), await pages()),
  };
}

/** The sources are TypeScript, which Node 20 does not read: they are bundled in memory first. */
async function load(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: inPackage(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

async function pages() {
  return new Set(await readdir(inPackage('docs', 'regler')).catch(() => []));
}

const NOTE = '<!-- Lavet af scripts/generate.mjs ud fra programmets egne filer. Ret dér. -->';

function fieldTypePage(types) {
  const parts = types.map(({ name, doc, constraints }) => {
    const attributes = [`type=${name}`, doc.attributes].filter(Boolean).join(' ');
    return [
      `## ${name}`,
      `${doc.purpose} ${doc.write}`,
      ...(constraints.length > 0
        ? [`Skabelonen kan bruge: ${constraints.map((one) => `\`${one}\``).join(', ')}.`]
        : []),
      fenced(`:::skrivefelt[…]{#id ${attributes}}`, 'I skabelonen:'),
      fenced(`:::skrivefelt{#id}\n${doc.example}\n:::`, 'Svaret:'),
    ].join('\n\n');
  });
  return page('Felttyper', 'Hvert skrivefelt har en type, som bestemmer, hvordan svaret skrives.', parts);
}

function directivePage(directives) {
  const parts = directives.map(({ name, doc, levels, kinds, attributes, parents }) => {
    const colons = kinds.map(
      (kind) => ({ containerDirective: ':::', leafDirective: '::', textDirective: ':' })[kind],
    );
    const rows = levels.flatMap((level) =>
      Object.entries(attributes(level)).map(([key, { doc: words, required, values }]) => {
        const shown = values
          ?.filter(Boolean)
          .map((value) => `\`${value}\``)
          .join(', ');
        return `| \`${key}\` | ${levels.length > 1 ? level : 'begge'} | ${words}${shown ? ` (${shown})` : ''} | ${required ? 'ja' : 'nej'} |`;
      }),
    );
    const unique =
      levels.length === 1 ? rows.map((row) => row.replace('| begge |', `| ${levels[0]} |`)) : rows;
    return [
      `## ${name}`,
      `${doc.purpose}`,
      `Skrives med ${colons.map((one) => `\`${one}${name}\``).join(' eller ')}; bruges i ${levels.map((level) => ({ regional: 'skabeloner', lokal: 'lokale retningslinjer' })[level]).join(' og ')}${parents ? `, inde i ${parents.map((one) => `\`${one}\``).join(', ')}` : ''}.`,
      ...(unique.length > 0
        ? [
            ['| attribut | niveau | betydning | påkrævet |', '| --- | --- | --- | --- |', ...unique].join(
              '\n',
            ),
          ]
        : []),
      fenced(doc.example, 'Eksempel:'),
    ].join('\n\n');
  });
  return page('Direktiver', 'Det, der kan skrives ud over almindelig Markdown.', parts);
}

function rulePage(rules, known) {
  const rows = rules.map(({ id, severity, messages }) => {
    const { text } = messages.default ?? Object.values(messages)[0];
    const words = text.replace(/\{([\p{L}\d-]+)\}/gu, '…').replaceAll('|', '\\|');
    return `| ${known.has(`${id}.md`) ? `[${id}](${id}.md)` : id} | ${severity} | ${words} |`;
  });
  return page('Regler', 'Det, `skrivefelt lint` ser efter. Hver regel har sin egen side.', [
    ['| regel | alvor | siger |', '| --- | --- | --- |', ...rows].join('\n'),
  ]);
}

function page(title, intro, parts) {
  return `${[NOTE, `# ${title}`, intro, ...parts].join('\n\n')}\n`;
}

/** A fence longer than any in the text. */
function fenced(text, heading) {
  return `${heading}\n\n\`\`\`\`markdown\n${text}\n\`\`\`\``;
}
