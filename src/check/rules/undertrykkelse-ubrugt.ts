import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'undertrykkelse-ubrugt',
  severity: 'advarsel',
  why: 'En kommentar, der slår en regel fra, uden at der er noget at slå fra, kan skjule en fejl, der kommer senere.',
  messages: {
    default: {
      text: 'Kommentaren slår »{regel}« fra, men reglen melder ikke noget her.',
      mend: 'Slet »{regel}« af kommentaren, eller flyt kommentaren til linjen lige over det afsnit, den handler om.',
    },
  },
});
