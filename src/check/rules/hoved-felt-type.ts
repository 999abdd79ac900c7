import { formMessages } from '../form-messages.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'hoved-felt-type',
  severity: 'fejl',
  fix: 'usikker',
  binding: true,
  why: 'Datoer, versioner og valg skal skrives, så de kan regnes på og sammenlignes.',
  messages: formMessages,
});
