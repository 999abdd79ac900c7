import { overlapTest } from '../../core/overlap-test.ts';
import { shortened } from '../../core/shortened.ts';
import type { Span } from '../../core/span.ts';
import { spanOf } from '../../parse/tree.ts';
import { nodesOf } from '../../parse/walk.ts';
import { firstInvisible, invisibleIn, nameOfInvisible, withoutInvisible } from '../invisible-characters.ts';
import { misreadFences } from '../misread-fences.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'usynligt-tegn',
  severity: 'fejl',
  fix: 'sikker',
  why: 'Tekst fra Word og fra nettet kan have tegn, som ikke ses. De gør en overskrift eller et felt til almindelig tekst, deler et ord i to og skjuler det for en søgning.',
  messages: {
    default: {
      text: 'Her står {tegn}, som ikke kan ses, foran »{efter}«.',
      mend: 'Slet det, og skriv et almindeligt mellemrum, hvis der skal være et.',
    },
    slut: {
      text: 'Her står {tegn}, som ikke kan ses, sidst på linjen.',
      mend: 'Slet det.',
    },
    linje: {
      text: 'Linjen ser tom ud, men her står {tegn}.',
      mend: 'Slet det, så linjen er helt tom.',
    },
    overskrift: {
      text: 'Linjen bliver ikke til en overskrift, for efter # står {tegn}.',
      mend: 'Slet det, og skriv et almindeligt mellemrum.',
    },
    punkt: {
      text: 'Linjen bliver ikke til et punkt, for efter - står {tegn}.',
      mend: 'Slet det, og skriv et almindeligt mellemrum.',
    },
    kolon: {
      text: 'Linjen »{linje}« bliver trykt som tekst, for her står {tegn}, som ikke kan ses.',
      mend: 'Slet det, og skriv et almindeligt mellemrum, hvis der skal være et.',
    },
  },
  check: ({ document }, report) => {
    const { text } = document.source;
    const passed: Span[] = [];
    for (const { kind, span } of misreadFences(document)) {
      const line = text.slice(span.start, span.end);
      const first = kind === 'usynligt' ? firstInvisible(line) : null;
      if (!first) continue;
      passed.push(span);
      const at = { start: span.start + first.start, end: span.start + first.end };
      const data = {
        tegn: nameOfInvisible(line.slice(first.start)),
        linje: shortened(withoutInvisible(line)),
      };
      // It may make the line a field, and then the text below it an answer.
      report({ span: at, message: 'kolon', data, suggestion: '', fix: 'usikker' });
    }
    // In code a character is meant, and a comment is not printed.
    passed.push(...nodesOf(document.tree, 'code', 'inlineCode', 'html').map(({ node }) => spanOf(node)));
    const isPassed = overlapTest(passed);
    for (const { kind, span } of invisibleIn(text)) {
      if (isPassed(span)) continue;
      const efter = withoutInvisible(text.slice(span.end, span.end + 20).replace(/[\r\n].*/s, ''));
      const message = kind === 'bredde' ? (efter === '' ? 'slut' : 'default') : kind;
      const tegn = nameOfInvisible(text.slice(span.start, span.end));
      const suggestion = kind === 'overskrift' || kind === 'punkt' ? ' ' : '';
      report({ span, message, data: { tegn, efter }, suggestion });
    }
  },
});
