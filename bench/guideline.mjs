import { writerOn } from './danish-text.mjs';

/** A local guideline that answers every field of a template of the corpus: tables, lists, footnotes, about 1,250 words. */
export function guideline(topic, tilbud, random) {
  const writer = writerOn(topic, random);
  const { sentence, moment, paragraph, tasks, roles } = writer;
  const minor = Math.floor(random() * 9);
  return `---
niveau: lokal
skabelon: ${topic.id}@1.0.0
tilbud: ${tilbud}
version: 1.${minor}.0
status: klar
udarbejdet-af: Afdelingslederne
sidst-revideret: 2026-10-29
${minor > 0 ? changeTo(`1.${minor}.0`) : ''}---

# Formål

<!-- Skriv med egne ord, hvad arbejdet skal føre til. -->
:::skrivefelt{#formaal-lokalt}
${paragraph(5)}

${paragraph(4)}[^vedtaget]

[^vedtaget]: ${sentence()}
:::

# Ansvar

:::skrivefelt{#ansvar}
${tasks(6)
  .map((task) => `${task} – ${roles(2)}`)
  .join('\n')}
:::

# Fremgangsmåde

:::skrivefelt{#fremgangsmaade}
${procedure(writer)}
:::

:::skrivefelt{#tidspunkter}
| Opgave | Tidspunkt | Ansvarlig rolle |
| --- | --- | --- |
${tasks(5)
  .map((task) => `| ${task} | ${moment()} | ${roles(1)} |`)
  .join('\n')}
:::

# Opfølgning

:::skrivefelt{#skridt}
${numbered(writer, 7)}
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

function procedure({ paragraph, clause, sentence }) {
  return `${paragraph(4)}

**I det daglige.** ${paragraph(4)}

- ${clause()}
- ${clause()}
  - ${clause()}
  - ${clause()}
- ${clause()}, se [intranettet](https://intra.example.dk/vejledning)

**Ved vagtskifte.** ${paragraph(4)}[^kilde]

1. ${sentence()}
2. ${sentence()}
3. ${sentence()}

> ${sentence()}

${paragraph(4)}

[^kilde]: ${sentence()}`;
}

function numbered({ sentence }, count) {
  return Array.from({ length: count }, (_, at) => `${at + 1}. ${sentence()}`).join('\n');
}
