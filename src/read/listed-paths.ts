import type { Finding } from '../core/finding.ts';
import type { Configuration } from '../model/data.ts';
import type { DataPath, YamlData } from '../parse/yaml.ts';
import { CONFIGURATION_FILE } from './configuration.ts';
import { pathProblem } from './path-problem.ts';
import { pictureIn } from './picture-file.ts';
import type { Reach } from './reach.ts';

/** The folder of tilbud as `init` calls it. */
const USUAL = 'tilbud';

/**
 * Findings for paths in the configuration that lead nowhere, out of the workspace, or to what cannot be opened. A missing folder of tilbud is
 * only told of, and none where it has its usual name: a new workspace has no tilbud yet. The header profile is looked at where it is read.
 */
export function listedPathFindings(
  configuration: Configuration,
  yaml: YamlData,
  reach: Reach,
): readonly Finding[] {
  const { skabeloner, tilbud, felttyper, data, standarder, ordbog, udgivet, udseende } = configuration;
  const fonts = udseende?.skrifttype?.filer ?? [];
  return [
    ...check(skabeloner, ['skabeloner'], 'mappe'),
    ...(tilbud === USUAL ? [] : check(tilbud, ['tilbud'], 'tilbud')),
    ...check(felttyper, ['felttyper'], 'mappe'),
    ...check(data, ['data'], 'mappe'),
    ...check(standarder, ['standarder'], 'default'),
    ...check(ordbog, ['ordbog'], 'default'),
    ...check(udseende?.logo, ['udseende', 'logo'], 'default'),
    ...checkLogo(udseende?.logo),
    ...checkOutput(),
    ...fonts.flatMap((file, index) => check(file, ['udseende', 'skrifttype', 'filer', index], 'default')),
  ];

  function check(
    path: string | undefined,
    key: DataPath,
    words: 'default' | 'mappe' | 'tilbud',
  ): readonly Finding[] {
    if (path === undefined) return [];
    const kind = reach.locate(path);
    if (kind !== 'found') return [pathProblem(kind, path, CONFIGURATION_FILE, yaml.valueSpan(key), words)];
    const opens = words === 'default' ? reach.read(path).kind === 'found' : !reach.isClosed(path);
    return opens ? [] : [pathProblem('missing', path, CONFIGURATION_FILE, yaml.valueSpan(key), 'adgang')];
  }

  /** Nothing is published outside of the workspace but where somebody says so on the command line. */
  function checkOutput(): readonly Finding[] {
    if (reach.locate(udgivet) !== 'outside') return [];
    const at = { file: CONFIGURATION_FILE, span: yaml.valueSpan(['udgivet']) };
    return [{ rule: 'sti-udenfor', message: 'udgivet', data: { sti: udgivet }, at }];
  }

  function checkLogo(path: string | undefined): readonly Finding[] {
    const read = path === undefined ? null : reach.read(path);
    if (path === undefined || read?.kind !== 'found') return [];
    const { kind } = pictureIn(read.bytes);
    if (kind === 'found') return [];
    const at = { file: CONFIGURATION_FILE, span: yaml.valueSpan(['udseende', 'logo']) };
    const message = kind === 'cut' ? 'skaaret' : 'format';
    return [{ rule: 'billede-mangler', message, data: { sti: path }, at }];
  }
}
