import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'regel-alvor',
  severity: 'advarsel',
  why: 'Regler om personoplysninger og lækager kan ikke gøres mildere, og regler, der skønner, kan ikke gøres til fejl. Programmet ser bort fra sådan en indstilling, og det skal kunne ses.',
  messages: {
    default: {
      text: '»{regel}« kan ikke sættes til »{alvor}«, og indstillingen gælder ikke.',
      mend: 'Slet linjen. Reglen er mindst »{mindst}«, for den beskytter personoplysninger eller filer.',
    },
    skoen: {
      text: '»{regel}« kan ikke sættes til »{alvor}«, for den skønner og kan tage fejl.',
      mend: 'Skriv »advarsel«, »info« eller »fra«.',
    },
  },
});
