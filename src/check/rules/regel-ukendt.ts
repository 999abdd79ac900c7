import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'regel-ukendt',
  severity: 'info',
  fix: 'usikker',
  why: 'En indstilling for en regel, der ikke findes, gør ingenting. Er navnet tastet forkert, gælder den rigtige regel stadig, som om intet var skrevet.',
  messages: {
    default: {
      text: 'Der er ingen regel, der hedder »{regel}«.',
      mend: 'Slet linjen, eller skriv et af de navne, der står efter hver melding, fx svar-pladsholder.',
    },
    ligner: {
      text: 'Der er ingen regel, der hedder »{regel}«.',
      mend: 'Skriv »{forslag}«, hvis det var den, du mente.',
    },
  },
});
