import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'fil-mangler',
  severity: 'fejl',
  why: 'Indstillingerne peger på en fil, som ikke findes, og så bliver indstillingen ikke brugt.',
  messages: {
    default: {
      text: 'Filen »{sti}« findes ikke.',
      mend: 'Ret stien, eller læg filen på plads. Stien regnes fra mappen med skrivefelt.yaml.',
    },
    mappe: {
      text: 'Mappen »{sti}« findes ikke.',
      mend: 'Ret stien, eller opret mappen. Stien regnes fra mappen med skrivefelt.yaml.',
    },
    tilbud: {
      text: 'Mappen »{sti}« findes ikke, så der er ingen lokale retningslinjer at se på.',
      mend: 'Ret stien, hvis tilbuddene ligger et andet sted. Ellers opret mappen, når det første tilbud skal med.',
      info: true,
    },
    adgang: {
      text: '»{sti}« kan ikke åbnes, så det, der står der, er ikke tjekket.',
      mend: 'Se efter, om du har adgang til at læse den, og om det er en mappe, hvor der skulle stå en fil, eller omvendt.',
    },
    hovedblok: {
      text: 'Der er hverken en indbygget hovedblok eller en fil, der hedder »{sti}«.',
      mend: 'Skriv {mulige}, eller stien til en fil med jeres egen hovedblok.',
    },
  },
});
