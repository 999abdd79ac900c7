import type { Diagnostic, Severity, SuppressedDiagnostic } from '../core/diagnostic.ts';
import type { Json } from '../core/json.ts';
import { jsonText } from '../core/json-text.ts';
import type { RuleDescription } from '../core/rule-description.ts';
import type { RuleId } from '../core/rule-ids.ts';
import { fileUri, isAbsolute } from './file-uri.ts';
import { messageOf, type Report } from './report.ts';
import { PROGRAM_ADDRESS, ruleAddress } from './rule-address.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** What paths are relative to: the service knows where its repository stands, so no address of ours is given. */
const ROOT = 'SRCROOT';
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

type Place = Diagnostic['place'];

/** SARIF 2.1.0, for GitHub code scanning, Azure DevOps and others. */
export function sarifReport(report: Report): string {
  const { diagnostics, suppressed, version } = report;
  const all: readonly (Diagnostic | SuppressedDiagnostic)[] = [...diagnostics, ...suppressed];
  const used = [...new Set(all.map(({ ruleId }) => ruleId))].sort();
  const log: Json = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Skrivefelt',
            version,
            semanticVersion: version,
            informationUri: PROGRAM_ADDRESS,
            language: 'da',
            rules: used.map((id) => ruleOf(report.rule(id))),
          },
        },
        language: 'da',
        automationDetails: { id: 'skrivefelt/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [ROOT]: { description: { text: 'Roden af det arkiv, som filerne ligger i.' } },
        },
        invocations: [{ executionSuccessful: true }],
        results: all.map((found) => ({
          ...resultOf(found, used, report),
          // SARIF wants to hear of it for every result, or for none.
          ...(suppressed.length === 0 ? {} : { suppressions: suppressionsOf(found) }),
        })),
      },
    ],
  };
  return `${jsonText(log, 2)}\n`;
}

function ruleOf({ id, severity, summary, why, page, unsuppressible }: RuleDescription): Json {
  const family = id.split('-')[0] ?? id;
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: plain(summary) },
    fullDescription: { text: plain(why) },
    help: { text: plain(`${summary} ${why}`), ...(page === null ? {} : { markdown: page }) },
    helpUri: ruleAddress(id),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [family, ...(unsuppressible ? ['kan-ikke-slaas-fra'] : [])] },
  };
}

function suppressionsOf(found: Diagnostic | SuppressedDiagnostic): Json {
  if (!('suppression' in found)) return [];
  return [{ kind: 'inSource', status: 'accepted', justification: found.suppression.reason }];
}

function resultOf(
  found: Diagnostic,
  rules: readonly RuleId[],
  { path }: Report,
): Readonly<Record<string, Json>> {
  const { ruleId, severity, fingerprint, related, file, place, expected } = found;
  const [suggestion] = expected;
  return {
    ruleId,
    ruleIndex: rules.indexOf(ruleId),
    level: LEVELS[severity],
    message: { text: plain(messageOf(found)) },
    locations: [{ physicalLocation: physical(path(file), place) }],
    // GitHub looks at the first name only; the second is ours, with the version of its form.
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'skrivefelt/v1': fingerprint },
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, at) => ({
            id: at + 1,
            message: { text: plain(other.message) },
            physicalLocation: physical(path(other.file), other.place),
          })),
        }),
    ...(suggestion === undefined
      ? {}
      : {
          fixes: [
            {
              description: { text: plain(found.note || found.reason) },
              artifactChanges: [
                {
                  artifactLocation: artifact(path(file)),
                  replacements: [
                    { deletedRegion: wholeRegion(place), insertedContent: { text: suggestion } },
                  ],
                },
              ],
            },
          ],
        }),
  };
}

function physical(path: string, place: Place): Json {
  return { artifactLocation: artifact(path), region: region(place) };
}

function artifact(path: string): Json {
  return isAbsolute(path) ? { uri: fileUri(path) } : { uri: fileUri(path), uriBaseId: ROOT };
}

/** A finding about the file as a whole points at its first line. */
function region(place: Place): Json {
  const { start, end } = place;
  return start.offset === 0 && end.offset === 0 ? { startLine: 1 } : wholeRegion(place);
}

function wholeRegion({ start, end }: Place): Json {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** In a SARIF message `[words](address)` is a link; when we write it we mean the characters. */
function plain(text: string): string {
  return text.replace(/\[([^[\]]*)\](?=\()/g, '\\[$1\\]');
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
