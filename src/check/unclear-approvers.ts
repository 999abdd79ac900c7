import type { Finding } from '../core/finding.ts';
import { isRecord, valueAt } from '../core/record.ts';
import type { YamlData } from '../parse/yaml.ts';

/** A body that there may be many of, with nothing that tells which. */
const BODY =
  /^(?:den |det )?(?:regionale? )?(?:styregruppen?|arbejdsgruppen?|projektgruppen?|ledergruppen?|chefgruppen?|ledelsen?|direktionen?|bestyrelsen?|udvalget|udvalg|rådet|råd|teamet|team)$/iu;

/** Findings for regional approvers of the configuration that name a body without saying whose. `file` is its path. */
export function unclearApprovers(file: string, yaml: YamlData): readonly Finding[] {
  const approvers = valueAt(yaml.value, ['godkendere']);
  if (!Array.isArray(approvers)) return [];
  return approvers.flatMap((approver: unknown, at): readonly Finding[] => {
    const rolle = isRecord(approver) && approver.niveau === 'regional' ? approver.rolle : null;
    if (typeof rolle !== 'string' || !BODY.test(rolle.trim())) return [];
    const span = yaml.valueSpan(['godkendere', at, 'rolle']);
    return [{ rule: 'godkender-uentydig', message: 'default', data: { rolle }, at: { file, span } }];
  });
}
