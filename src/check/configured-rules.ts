import type { Finding } from '../core/finding.ts';
import { nearest } from '../core/nearest.ts';
import { isRecord, valueAt } from '../core/record.ts';
import type { RuleSetting } from '../model/data.ts';
import type { DataPath, YamlData } from '../parse/yaml.ts';
import { rules } from './registry.ts';
import type { Rule } from './rule.ts';
import { allowedSetting } from './severity.ts';

const SETTINGS: readonly RuleSetting[] = ['fejl', 'advarsel', 'info', 'fra'];

/**
 * Findings for settings under `regler`, and under `regler` of each of `undtagelser`, that are about no rule, or that the
 * rule does not let a configuration make. `file` is the configuration's.
 */
export function configuredRules(file: string, yaml: YamlData): readonly Finding[] {
  const exceptions = valueAt(yaml.value, ['undtagelser']);
  const count = Array.isArray(exceptions) ? exceptions.length : 0;
  const places: readonly DataPath[] = [
    ['regler'],
    ...Array.from({ length: count }, (_, at) => ['undtagelser', at, 'regler']),
  ];
  return places.flatMap((place) => {
    const settings = valueAt(yaml.value, place);
    const entries = isRecord(settings) ? Object.entries(settings) : [];
    return entries.flatMap(
      ([regel, asked]) => settingFinding(file, yaml, [...place, regel], regel, asked) ?? [],
    );
  });
}

function settingFinding(
  file: string,
  yaml: YamlData,
  path: DataPath,
  regel: string,
  asked: unknown,
): Finding | null {
  const known = Object.keys(rules);
  const rule = Object.values<Rule>(rules).find(({ id }) => id === regel);
  if (!rule) {
    const found = { rule: 'regel-ukendt', at: { file, span: yaml.keySpan(path) } } as const;
    const suggestion = nearest(regel.toLowerCase(), known);
    if (suggestion === null) return { ...found, message: 'default', data: { regel } };
    return { ...found, message: 'ligner', data: { regel, forslag: suggestion }, suggestion };
  }
  const setting = SETTINGS.find((one) => one === asked);
  if (setting === undefined || allowedSetting(rule, setting) === setting) return null;
  return {
    rule: 'regel-alvor',
    message: rule.unsuppressible ? 'default' : 'skoen',
    data: { regel, alvor: setting, mindst: rule.severity },
    at: { file, span: yaml.valueSpan(path) },
  };
}
