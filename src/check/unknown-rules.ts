import type { Finding } from '../core/finding.ts';
import { nearest } from '../core/nearest.ts';
import { isRecord, valueAt } from '../core/record.ts';
import type { YamlData } from '../parse/yaml.ts';
import { rules } from './registry.ts';

/** Findings for settings under `regler` of the configuration that are about no rule. `file` is the configuration's. */
export function unknownRules(file: string, yaml: YamlData): readonly Finding[] {
  const settings = valueAt(yaml.value, ['regler']);
  const known = Object.keys(rules);
  const names = isRecord(settings) ? Object.keys(settings) : [];
  return names.flatMap((regel): Finding[] => {
    if (known.includes(regel)) return [];
    const found = { rule: 'regel-ukendt', at: { file, span: yaml.keySpan(['regler', regel]) } } as const;
    const suggestion = nearest(regel.toLowerCase(), known);
    if (suggestion === null) return [{ ...found, message: 'default', data: { regel } }];
    return [{ ...found, message: 'ligner', data: { regel, forslag: suggestion }, suggestion }];
  });
}
