import { matchesIn, type ProseMatch } from '../prose-matches.ts';
import { defineRule } from '../rule.ts';

const QUOTED =
  /»[^«»\n]{1,300}«|«[^«»\n]{1,300}»|[“”„][^“”„\n]{1,300}[“”]|"(?<![\p{L}\p{N}]")[^"\n]{1,300}"/gu;

export const rule = defineRule({
  id: 'citationstegn',
  severity: 'info',
  why: 'Er der flere slags anførselstegn i et dokument, kan det ligne, at de betyder noget forskelligt.',
  messages: {
    default: {
      text: 'Her står {her}, men ellers bruger dokumentet {ellers}.',
      mend: 'Brug den samme slags i hele dokumentet.',
    },
  },
  check: (looked, report) => {
    const kinds = new Map<string, ProseMatch[]>();
    for (const match of matchesIn(looked, QUOTED)) {
      const kind = kindOf(match.text);
      kinds.set(kind, [...(kinds.get(kind) ?? []), match]);
    }
    const [usual, ...others] = [...kinds].sort(([, one], [, other]) => other.length - one.length);
    for (const [her, [first]] of others) {
      if (usual && first) report({ span: first.span, data: { her, ellers: usual[0] } });
    }
  },
});

function kindOf(text: string): string {
  const first = text[0] ?? '';
  if (first === '»' || first === '"') return first === '"' ? '"…"' : '»…«';
  return first === '«' ? '«…»' : '”…”';
}
