import path from 'node:path';

/** SARIF's words for how serious a finding is. */
const SEVERITIES = { error: 'error', warning: 'warning', note: 'info' };

/**
 * The findings of a SARIF report, which knows files from the repository's root, and the counts of the JSON report. What
 * comments have taken away is not among them.
 */
export function findingsIn(sarif, json) {
  const results = sarif.runs.flatMap((run) => run.results);
  const shown = results.filter(({ suppressions = [] }) => suppressions.length === 0);
  return { findings: shown.map(finding), count: json.summary };
}

function finding({ ruleId, level, message, locations }) {
  const { artifactLocation, region } = locations[0].physicalLocation;
  return {
    rule: ruleId,
    severity: SEVERITIES[level],
    file: decodeURIComponent(artifactLocation.uri),
    line: region.startLine,
    // SARIF writes `\[` where a bracket is no link.
    message: message.text.replace(/\\([[\]])/g, '$1'),
  };
}

/** The documents of the list that `render` writes; the files as they lie in the folder. */
export function publishedIn({ documents }, folder, workspace) {
  return documents.map(({ dokument, titel, tilstand, filer }) => ({
    file: dokument,
    title: titel,
    state: tilstand,
    written: filer.map((file) => path.relative(folder, path.resolve(workspace, file)).replaceAll('\\', '/')),
  }));
}
