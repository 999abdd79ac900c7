import { clause, moment, paragraph, ROLES, sentence, TASKS } from './danish-text.mjs';
import { pick, pickSome } from './random.mjs';

/** A local guideline that answers every field of a template of the corpus: tables, lists, footnotes, about 1,250 words. */
export function guideline({ id }, tilbud, random) {
  const minor = Math.floor(random() * 9);
  return `---
niveau: lokal
skabelon: ${id}@1.0.0
tilbud: ${tilbud}
version: 1.${minor}.0
status: klar
udarbejdet-af: Afdelingslederne
sidst-revideret: 2026-10-29
${minor > 0 ? changeTo(`1.${minor}.0`) : ''}---

# Formål

<!-- Skriv med egne ord, hvad arbejdet skal føre til. -->
:::skrivefelt{#formaal-lokalt}
${paragraph(random, 5)}

${paragraph(random, 4)}[^vedtaget]

[^vedtaget]: ${sentence(random)}
:::

# Ansvar

:::skrivefelt{#ansvar}
${pickSome(random, TASKS, 6)
  .map((task) => `${task} – ${pickSome(random, ROLES, 2).join('; ')}`)
  .join('\n')}
:::

# Fremgangsmåde

:::skrivefelt{#fremgangsmaade}
${procedure(random)}
:::

:::skrivefelt{#tidspunkter}
| Opgave | Tidspunkt | Ansvarlig rolle |
| --- | --- | --- |
${pickSome(random, TASKS, 5)
  .map((task) => `| ${task} | ${moment(random)} | ${pick(random, ROLES)} |`)
  .join('\n')}
:::

# Opfølgning

:::skrivefelt{#skridt}
${numbered(random, 7)}
:::

::skrivefelt[1. marts 2027]{#gennemgang}
`;
}

function changeTo(version) {
  return `aendringer:
  - version: ${version}
    dato: 2026-10-29
    tekst: Fordelingen af opgaver er skrevet om.
`;
}

function procedure(random) {
  return `${paragraph(random, 4)}

**I det daglige.** ${paragraph(random, 4)}

- ${clause(random)}
- ${clause(random)}
  - ${clause(random)}
  - ${clause(random)}
- ${clause(random)}, se [intranettet](https://intra.example.dk/vejledning)

**Ved vagtskifte.** ${paragraph(random, 4)}[^kilde]

1. ${sentence(random)}
2. ${sentence(random)}
3. ${sentence(random)}

> ${sentence(random)}

${paragraph(random, 4)}

[^kilde]: ${sentence(random)}`;
}

function numbered(random, count) {
  return Array.from({ length: count }, (_, at) => `${at + 1}. ${sentence(random)}`).join('\n');
}
