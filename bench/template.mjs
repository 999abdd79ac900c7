import { writerOn } from './danish-text.mjs';

/** A template of six fields with their demands and examples, about 450 words of regional text. */
export function template(topic, random) {
  const { id, titel } = topic;
  const { clause, paragraph } = writerOn(topic, random);
  return `---
niveau: regional
dokumenttype: retningslinje
id: ${id}
titel: ${titel}
version: 1.0.0
status: klar
dokumentbrugere: Ledelse og medarbejdere, der arbejder direkte med borgerne
udarbejdet-af: Kvalitetsteamet på socialområdet
sidst-revideret: 2026-08-31
revisionsinterval: 36 måneder
---

# Formål

${paragraph(3)} Se :henvisning[afsnittet om opfølgning]{til="#opfoelgning"}.

:::faktaboks[Husk]
- ${clause()}
- ${clause()}
:::

:::skrivefelt[Hvad vil tilbuddet opnå?]{#formaal-lokalt type=tekst ord="20-900"}
Skriv med egne ord, hvad arbejdet skal føre til for borgere og medarbejdere på :oplysning[tilbud.navn].
:::

# Ansvar

${paragraph(2)}

::::skrivefelt[Fordeling af opgaver]{#ansvar type=ansvar antal="2-12"}
Skriv en linje for hver opgave og den eller de roller, der løser den.

:::eksempel
Telefonpasning – Medarbejder
:::
::::

# Fremgangsmåde

${paragraph(3)}[^lov]

::::skrivefelt[Sådan gør vi]{#fremgangsmaade type=tekst ord="100-"}
Beskriv arbejdsgangen, så en vikar kan følge den.

:::eksempel
Den vagthavende tager imod, taler med borgeren og skriver det aftalte ned, før vagten slutter.
:::
::::

:::skrivefelt[Faste tidspunkter]{#tidspunkter type=tabel kolonner="Opgave | Tidspunkt | Ansvarlig rolle" antal="2-12"}
Skriv en række for hver opgave, der har et fast tidspunkt.
:::

# Opfølgning

${paragraph(3)}

:::skrivefelt[Skridt efter en hændelse]{#skridt type=liste antal="3-12"}
Skriv skridtene i den rækkefølge, de skal tages.
:::

:::skrivefelt[Næste gennemgang]{#gennemgang type=dato}
Skriv den dag, hvor tilbuddet gennemgår sin retningslinje igen.
:::

[^lov]: Rammen er serviceloven § 107 og § 108, som kommunen giver tilbud efter.
`;
}
