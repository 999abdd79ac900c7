/** A summary may be 1 MiB; what is left out stands in the log and in the SARIF file. */
const MOST_ROWS = 200;
const MOST_FINDINGS = 300;

const WORDS = { error: 'fejl', warning: 'advarsel', info: 'oplysning' };
/** Every character that Markdown or HTML may take for its own, and names of users. */
const SPECIAL = /[\\`*_{}[\]<>#|~!@&$]/g;

/** The run's summary as Danish Markdown: findings for each document, then the documents that were published. */
export function summaryOf({ settings, base, count, findings, documents, failed, env }) {
  const parts = [
    `## Skrivefelt: ${verdict(count)}`,
    ...(count === null ? [] : [scopeOf(base, count)]),
    ...failed.map((message) => `> ${escaped(message).replaceAll('\n', '  \n> ')}`),
    ...(findings.length === 0 ? [] : [tableOf(findings, env), detailsOf(findings)]),
    ...(settings.publish && count !== null ? [publishedPart(documents, settings)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function verdict(count) {
  if (count === null) return 'kunne ikke tjekke';
  const { errors, warnings } = count;
  if (errors === 0 && warnings === 0) return 'ingen fejl';
  return `${errors} fejl og ${warnings} ${warnings === 1 ? 'advarsel' : 'advarsler'}`;
}

function scopeOf(base, { files }) {
  const documents = `${files} ${files === 1 ? 'dokument' : 'dokumenter'}`;
  return base === null
    ? `Alt er tjekket: ${documents}.`
    : `Tjekket er det, der er ændret siden ${escaped(base)}, og det, der afhænger af det: ${documents}.`;
}

function tableOf(findings, env) {
  const rows = [...grouped(findings)].map(([file, own]) => {
    const number = (severity) => own.filter((one) => one.severity === severity).length;
    return `| ${linked(file, env)} | ${number('error')} | ${number('warning')} | ${number('info')} |`;
  });
  return [
    '| Dokument | Fejl | Advarsler | Oplysninger |',
    '| --- | ---: | ---: | ---: |',
    ...limited(rows, MOST_ROWS, (left) => `| … og ${left} andre | | | |`),
  ].join('\n');
}

function detailsOf(findings) {
  const lines = findings.map(
    ({ file, line, severity, message, rule }) =>
      `- **${WORDS[severity]}** ${escaped(file)}, linje ${line}: ${escaped(oneLine(message))} (${escaped(rule)})`,
  );
  const shown = limited(lines, MOST_FINDINGS, (left) => `- … og ${left} andre. Alle står i loggen.`);
  return ['<details><summary>Fundene</summary>', '', ...shown, '', '</details>'].join('\n');
}

function publishedPart(documents, { artifact }) {
  if (documents.length === 0) return 'Ingen dokumenter skulle udgives.';
  const rows = documents.map(
    ({ file, title, state, written }) =>
      `| ${escaped(file)} | ${escaped(title)} | ${escaped(state)} | ${written.map(escaped).join('<br>')} |`,
  );
  return [
    `### Udgivet: ${documents.length} ${documents.length === 1 ? 'dokument' : 'dokumenter'}`,
    '',
    ...(artifact === ''
      ? []
      : [`Filerne ligger i artefaktet »${escaped(artifact)}« nederst på siden med kørslen.`, '']),
    '| Dokument | Titel | Tilstand | Filer |',
    '| --- | --- | --- | --- |',
    ...limited(rows, MOST_ROWS, (left) => `| … og ${left} andre | | | |`),
  ].join('\n');
}

/** A file's name, leading to the file as it stands in the commit that was checked. */
function linked(file, { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: sha }) {
  if (!server || !repository || !sha || file.includes('://')) return escaped(file);
  const place = file
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `[${escaped(file)}](${server}/${repository}/blob/${sha}/${place}?plain=1)`;
}

function grouped(findings) {
  const groups = new Map();
  for (const one of findings) groups.set(one.file, [...(groups.get(one.file) ?? []), one]);
  return groups;
}

function limited(lines, most, more) {
  return lines.length <= most ? lines : [...lines.slice(0, most), more(lines.length - most)];
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

function escaped(text) {
  return text.replace(SPECIAL, (sign) => `&#${sign.charCodeAt(0)};`);
}
