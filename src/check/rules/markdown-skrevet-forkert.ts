import { mistypedMarkdown } from '../mistyped-markdown.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'markdown-skrevet-forkert',
  severity: 'advarsel',
  heuristic: true,
  fix: 'usikker',
  why: 'Tekst fra Word og nettet ligner en liste, en overskrift eller et link, men bliver trykt med tegn og det hele som almindelig tekst.',
  messages: {
    punkt: {
      text: '»{tegn}« bliver ikke til et punkt i en liste, men trykkes, som det står.',
      mend: 'Skriv - og et mellemrum foran punktet.',
    },
    afkrydsning: {
      text: '»{tegn}« bliver ikke til en boks, men trykkes, som det står.',
      mend: 'Skriv - [ ] foran det, der mangler, og - [x] foran det, der er gjort, og et mellemrum efter.',
    },
    tal: {
      text: 'Punktet bliver trykt i forlængelse af teksten, fordi der mangler et mellemrum efter »{tegn}«.',
      mend: 'Skriv et mellemrum efter tallet.',
    },
    bogstaver: {
      text: 'Punkter med bogstaver bliver trykt efter hinanden på én linje.',
      mend: 'Skriv 1., 2. og 3. i stedet for bogstaverne, eller - foran hvert punkt.',
    },
    overskrift: {
      text: 'Linjen bliver ikke til en overskrift, fordi der mangler et mellemrum efter »{tegn}«.',
      mend: 'Skriv {rettet} og et mellemrum foran ordene.',
    },
    fed: {
      text: 'Stjernerne bliver trykt, som de står.',
      mend: 'Sæt to stjerner helt op ad det første og det sidste ord, fx **aldrig alene**, eller slet dem.',
    },
    link: {
      text: '»{tegn}« bliver ikke til et link, men trykkes, som det står.',
      mend: 'Skriv {rettet}',
    },
    adresse: {
      text: '»{tegn}« bliver trykt, som det står, fordi der er et mellemrum i adressen.',
      mend: 'Skriv {rettet}',
    },
    kode: {
      text: 'Linjen bliver trykt som programkode, fordi den er rykket fire mellemrum ind.',
      mend: 'Slet mellemrummene i begyndelsen af linjen, eller skriv - foran, hvis den er et punkt.',
    },
    understregning: {
      text: 'Stregen gør teksten lige over den til en overskrift.',
      mend: 'Sæt en tom linje over stregen. Er det en overskrift, så slet stregen, og skriv ## og et mellemrum foran ordene.',
    },
  },
  check: ({ document }, report) => {
    for (const { kind, span, mended } of mistypedMarkdown(document)) {
      const tegn = document.source.text.slice(span.start, span.end).trim();
      const data = { tegn, rettet: mended?.trim() ?? '' };
      report({ span, message: kind, data, ...(mended === null ? {} : { suggestion: mended }) });
    }
  },
});
