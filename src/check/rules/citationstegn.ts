import type { Span } from '../../core/span.ts';
import { matchesIn } from '../prose-matches.ts';
import { defineRule } from '../rule.ts';

const QUOTED =
  /»[^«»\n]{1,300}«|«[^«»\n]{1,300}»|[“”„][^“”„\n]{1,300}[“”]|"(?<![\p{L}\p{N}]")[^"\n]{1,300}"/gu;

export const rule = defineRule({
  id: 'citationstegn',
  severity: 'info',
  yieldsTo: ['direktiv-skrevet-forkert'],
  why: 'Er der flere slags anførselstegn i et dokument, kan det ligne, at de betyder noget forskelligt.',
  messages: {
    default: {
      text: 'Her står {her}, men ellers bruger dokumentet {ellers}.',
      mend: 'Brug den samme slags i hele dokumentet.',
    },
  },
  check: (looked, report) => {
    const kinds = new Map<string, { readonly span: Span; readonly times: number }>();
    for (const { text, span } of matchesIn(looked, QUOTED)) {
      const kind = kindOf(text);
      const before = kinds.get(kind);
      kinds.set(kind, { span: before?.span ?? span, times: (before?.times ?? 0) + 1 });
    }
    const [[ellers] = [''], ...others] = [...kinds].sort(([, one], [, other]) => other.times - one.times);
    for (const [her, { span }] of others) report({ span, data: { her, ellers } });
  },
});

function kindOf(text: string): string {
  const first = text.charAt(0);
  if (first === '»' || first === '"') return first === '"' ? '"…"' : '»…«';
  return first === '«' ? '«…»' : '”…”';
}
